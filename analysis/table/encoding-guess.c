/* Guesses about bytes.
 *
 * uchardet is good at sets of several bytes and at whole scripts, and easily misled by a
 * few accented letters: “é” alone is good French, Hungarian and Turkish. So its word
 * counts where the letters of a script stand together in words; for single letters here
 * and there among Latin ones it needs enough of them, else the text is Western. */

#include "analysis/table/encoding-guess.h"

#include "analysis/core/part.h"
#include "analysis/table/charset-part.h"

#include <string.h>

#define HEAD_SIZE 4096
#define SAMPLE_SIZE (256 * 1024) /* of lines with bytes beyond ASCII */
#define MIN_RUN 1.8              /* letters of a word, where a script isn't Latin */
#define MIN_DOUBLES 4
#define MIN_ACCENTS 40 /* for a Latin set that isn't Western */

/* Zeros in three of four bytes, on the same places. */
static const char *
guess_utf32 (const guint8 *bytes, gsize size)
{
  gsize quads = MIN (size, HEAD_SIZE) / 4;
  gsize n_little = 0, n_big = 0;

  for (gsize i = 0; i < quads; i++)
    {
      const guint8 *quad = bytes + 4 * i;

      n_little += quad[3] == 0 && quad[2] <= 0x10 && (quad[0] != 0 || quad[1] != 0);
      n_big += quad[0] == 0 && quad[1] <= 0x10 && (quad[2] != 0 || quad[3] != 0);
    }
  if (quads < 2 || MAX (n_little, n_big) < quads || n_little == n_big)
    return NULL;
  return n_little > n_big ? "UTF-32LE" : "UTF-32BE";
}

static gboolean
is_common (guint8 byte)
{
  return g_ascii_isalnum (byte) || (byte != 0 && strchr (" \t\r\n,;\"", byte) != NULL);
}

/* ASCII signs with a zero always on the same side; line breaks at least, when the script
 * is another one. */
static const char *
guess_utf16 (const guint8 *bytes, gsize size)
{
  gsize pairs = MIN (size, HEAD_SIZE) / 2;
  gsize n_little = 0, n_big = 0, n_zero = 0, n_ascii = 0, n_torn = 0;

  for (gsize i = 0; i < pairs; i++)
    {
      const guint8 *pair = bytes + 2 * i;

      n_little += is_common (pair[0]) && pair[1] == 0;
      n_big += is_common (pair[1]) && pair[0] == 0;
      n_zero += pair[0] == 0 && pair[1] == 0;
      n_torn += (pair[0] == '\n' && pair[1] != 0) || (pair[1] == '\n' && pair[0] != 0);
      n_ascii += is_common (pair[0]) && is_common (pair[1]);
    }
  if (pairs < 2 || 16 * n_zero > pairs || 3 * n_ascii > pairs
      || 4 * n_torn > pairs / 8 + MAX (n_little, n_big)
      || 50 * MAX (n_little, n_big) < pairs
      || 8 * MIN (n_little, n_big) > MAX (n_little, n_big))
    return NULL;
  return n_little > n_big ? "UTF-16LE" : "UTF-16BE";
}

const char *
eda_encoding_guess_wide (const guint8 *bytes, gsize size)
{
  const char *wide;

  if (memchr (bytes, 0, MIN (size, HEAD_SIZE)) == NULL)
    return NULL;
  wide = guess_utf32 (bytes, size);
  return wide != NULL ? wide : guess_utf16 (bytes, size);
}

/* The lines that have bytes beyond ASCII: only these say something. */
static GString *
collect_lines (const guint8 *bytes, gsize size)
{
  GString *lines = g_string_new (NULL);

  for (gsize at = 0; at < size && lines->len < SAMPLE_SIZE;)
    {
      const guint8 *lf = memchr (bytes + at, '\n', size - at);
      gsize         end = lf != NULL ? (gsize)(lf - bytes) + 1 : size;
      gsize         i = at;

      end = MIN (end, at + SAMPLE_SIZE);
      while (i < end && bytes[i] < 0x80)
        i++;
      if (i < end)
        g_string_append_len (lines, (const char *)bytes + at, (gssize)(end - at));
      at = end;
    }
  return lines;
}

typedef struct
{
  gsize    n_high; /* bytes beyond ASCII */
  gsize    n_runs; /* groups of them */
  gboolean any_c1; /* bytes 0x80 to 0x9F */
} HighFacts;

static HighFacts
count_high (const GString *lines)
{
  HighFacts facts = { 0 };

  for (gsize i = 0; i < lines->len; i++)
    {
      guint8 byte = (guint8)lines->str[i];

      if (byte < 0x80)
        continue;
      facts.n_high++;
      facts.n_runs += i == 0 || (guint8)lines->str[i - 1] < 0x80;
      facts.any_c1 |= byte <= 0x9f;
    }
  return facts;
}

static char *
ask_uchardet (const EdaCharsetPart *part, const GString *lines)
{
  uchardet_t detector = part->create ();
  char      *guess = NULL;

  if (part->handle_data (detector, lines->str, lines->len) == 0)
    {
      part->data_end (detector);
      guess = g_ascii_strup (part->get_charset (detector), -1);
    }
  part->destroy (detector);
  return guess;
}

static gboolean
is_one_of (const char *guess, const char *const names[])
{
  for (; *names != NULL; names++)
    if (g_str_has_prefix (guess, *names))
      return TRUE;
  return FALSE;
}

/* uchardet's word, where it can be trusted. */
static gboolean
is_trusted (const char *guess, const HighFacts *facts)
{
  static const char *const multi[]
      = { "SHIFT_JIS", "BIG5", "GB", "EUC", "UHC", "ISO-2022", "JOHAB", "HZ", NULL };
  static const char *const scripts[]
      = { "KOI8",         "WINDOWS-1251", "ISO-8859-5", "IBM855",       "IBM866",
          "MAC-CYR",      "WINDOWS-1253", "ISO-8859-7", "WINDOWS-1255", "ISO-8859-8",
          "WINDOWS-1256", "ISO-8859-6",   "TIS-620",    "ISO-8859-11",  NULL };
  static const char *const latin[]
      = { "WINDOWS-1250", "ISO-8859-2",  "ISO-8859-15", "WINDOWS-1254", "ISO-8859-9",
          "WINDOWS-1257", "ISO-8859-4",  "ISO-8859-13", "WINDOWS-1258", "ISO-8859-3",
          "ISO-8859-10",  "ISO-8859-16", NULL };
  double run = (double)facts->n_high / (double)MAX (facts->n_runs, 1);

  if (*guess == '\0' || g_str_equal (guess, "ASCII"))
    return FALSE;
  if (is_one_of (guess, multi))
    return TRUE;
  if (is_one_of (guess, scripts))
    return run >= MIN_RUN;
  return is_one_of (guess, latin) && facts->n_high >= MIN_ACCENTS && run < MIN_RUN;
}

/* Names that iconv doesn't know, and sets that another one contains. */
static const char *
find_iconv_name (const char *guess)
{
  static const char *const others[][2]
      = { { "SHIFT_JIS", "CP932" },     { "GB2312", "GB18030" },
          { "UHC", "CP949" },           { "BIG5", "BIG5-HKSCS" },
          { "EUC-KR", "CP949" },        { "MAC-CYRILLIC", "MACCYRILLIC" },
          { "TIS-620", "WINDOWS-874" }, { "HZ-GB-2312", "HZ" } };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (guess, others[i][0]))
      return others[i][1];
  return guess;
}

/* Two bytes a letter, when uchardet has no word for it: kana tell EUC-JP, second bytes
 * below 0x80 tell Big5. */
static const char *
guess_double (const GString *lines)
{
  gsize n = 0, n_kana = 0, n_low = 0;

  for (gsize i = 0; i + 1 < lines->len; i++)
    {
      guint8 first = (guint8)lines->str[i];
      guint8 second = (guint8)lines->str[i + 1];

      if (first < 0x80)
        continue;
      if (first < 0xa1 || first > 0xf9 || second < 0x40
          || (second > 0x7e && second < 0xa1))
        return NULL;
      n++;
      n_kana += first == 0xa4 || first == 0xa5;
      n_low += second < 0x80;
      i++;
    }
  if (n < MIN_DOUBLES)
    return NULL;
  if (n_low > 0)
    return "BIG5-HKSCS";
  return 10 * n_kana > n ? "EUC-JP" : "GB18030";
}

/* By the lines that say something. */
static char *
guess_narrow (const EdaCharsetPart *part, const GString *lines)
{
  HighFacts        facts = count_high (lines);
  g_autofree char *guess = ask_uchardet (part, lines);
  const char      *twofold = guess_double (lines);

  if (guess != NULL && is_trusted (guess, &facts))
    return g_strdup (find_iconv_name (guess));
  if (facts.n_high >= MIN_RUN * (double)facts.n_runs && twofold != NULL)
    return g_strdup (twofold);
  return g_strdup (facts.any_c1 ? "WINDOWS-1252" : "ISO-8859-1");
}

char *
eda_encoding_guess_narrow (GBytes *raw, GError **error)
{
  const EdaCharsetPart *part = eda_part_get (EDA_PART_CHARSET, error);
  gsize                 size;
  const guint8         *bytes = g_bytes_get_data (raw, &size);
  g_autoptr (GString) lines = part != NULL ? collect_lines (bytes, size) : NULL;

  return part != NULL ? guess_narrow (part, lines) : NULL;
}
