/* One paragraph is one language: it is translated sentence by sentence, a sentence whole
 * or clause by clause, else left alone. */

#include "analysis/result/translate.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/result/format.h"

/* A part does not reach into the next sentence, a number not into the next clause, nor
 * past a middle dot or "×" but for a power of ten. */
#define NUMBER "[<>]?\u202f?[−-]?[0-9∞–](?:(?!\\. | · |; | × (?!10)).)*?"
#define WORDS "(?:(?!\\. [\\p{Lu}“0-9]).)+?"

typedef struct
{
  const char *english;
  char       *literal; /* its longest stretch without a part: what has to occur */
  gsize       length;  /* of all such stretches */
  GRegex     *regex;
  gboolean    clause; /* no text by itself */
} Phrase;

/* --- The phrases --- */

/* Those that say more come first: they are the more special. */
static int
compare_length (gconstpointer a, gconstpointer b)
{
  gsize x = ((const Phrase *)a)->length, y = ((const Phrase *)b)->length;

  return x > y ? -1 : x < y;
}

static void
add_literal (Phrase *phrase, GString *pattern, const char *literal)
{
  g_autofree char *escaped = g_regex_escape_string (literal, -1);

  g_string_append (pattern, escaped);
  phrase->length += strlen (literal);
  if (phrase->literal == NULL || strlen (literal) > strlen (phrase->literal))
    {
      g_free (phrase->literal);
      phrase->literal = g_strdup (literal);
    }
}

static Phrase
compile (const char *english, gboolean clause)
{
  g_autoptr (GString) pattern = g_string_new ("^");
  g_auto (GStrv) pieces = g_strsplit (english, "{", -1);
  Phrase phrase = { english, NULL, 0, NULL, clause };

  add_literal (&phrase, pattern, pieces[0]);
  for (guint i = 1; pieces[i] != NULL; i++)
    {
      char name = pieces[i][0];

      g_string_append_printf (
          pattern, "(?<p%c>%s)", name, g_ascii_isdigit (name) ? NUMBER : WORDS);
      add_literal (&phrase, pattern, pieces[i] + strlen ("a}"));
    }
  g_string_append_c (pattern, '$');
  phrase.regex = g_regex_new (pattern->str, G_REGEX_DOTALL | G_REGEX_DUPNAMES, 0, NULL);
  return phrase;
}

static void
compile_all (GArray *all, const char *const *table, gboolean clauses)
{
  for (; *table != NULL; table++)
    {
      Phrase phrase = compile (*table, clauses);

      g_array_append_val (all, phrase);
    }
}

static const char *const  no_phrases[] = { NULL };
static const char *const *learned = no_phrases;

void
eda_translate_learn (const char *const *phrases)
{
  learned = phrases;
}

static const char *const *const tables[] = {
  eda_phrases_changes, eda_phrases_claims,   eda_phrases_figures,  eda_phrases_findings,
  eda_phrases_loading, eda_phrases_practice, eda_phrases_progress, eda_phrases_sentences,
  eda_phrases_session, eda_phrases_steps,    eda_phrases_verdicts,
};

/* Once, when something is first translated. */
static const GArray *
get_phrases (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      GArray *all = g_array_new (FALSE, FALSE, sizeof (Phrase));

      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        compile_all (all, tables[i], FALSE);
      compile_all (all, learned, FALSE);
      compile_all (all, eda_phrases_clauses, TRUE);
      g_array_sort (all, compare_length);
      g_once_init_leave (&ready, (gsize)all);
    }
  return (const GArray *)ready;
}

/* --- The parts of a phrase --- */

char *
eda_translate_number (const char *text)
{
  /* Translators: the decimal mark of your language. */
  const char *mark = C_ ("decimal mark", ".");
  GString    *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '.' && at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]))
      g_string_append (out, mark);
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

static gboolean
is_number (const char *text)
{
  return strpbrk (text, "0123456789") != NULL
         && strspn (text, "0123456789.<>%×:⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–\u202f") == strlen (text);
}

/* (nullable): "12 345 rows"; NULL for what is no count. (transfer full) */
static char *
translate_count (const char *text)
{
  const char      *noun = strchr (text, ' ');
  g_autofree char *number = noun != NULL ? g_strndup (text, (gsize)(noun - text)) : NULL;
  g_autofree char *mine = NULL;
  gulong           n = 0;

  if (noun == NULL || !is_number (number))
    return NULL;
  for (const char *at = number; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      n = n * 10 + (gulong)(*at - '0');
  mine = eda_translate_number (number);
  for (const EdaCountPhrase *phrase = eda_phrases_counts; phrase->one != NULL; phrase++)
    if (g_str_equal (noun, phrase->one + strlen ("{1}"))
        || g_str_equal (noun, phrase->many + strlen ("{1}")))
      {
        g_auto (GStrv) halves
            = g_strsplit (ngettext (phrase->one, phrase->many, n), "{1}", 2);

        return g_strjoinv (mine, halves);
      }
  return NULL;
}

char *
eda_translate_list (const char *text)
{
  const char *last = g_strrstr (text, " and ");
  const char *more = g_str_has_suffix (text, " more") ? " more" : "";

  if (last == NULL)
    return g_strdup (text);

  g_autofree char *first = g_strndup (text, (gsize)(last - text));
  g_autofree char *end = g_strndup (last + 5, strlen (last + 5) - strlen (more));
  g_autofree char *form
      = g_strdup (*more != '\0' ? _ ("{a} and {1} more") : _ ("{a} and {b}"));
  g_auto (GStrv) halves = g_strsplit (form, "{a}", 2);
  g_auto (GStrv) rest = g_strsplit (halves[1], *more != '\0' ? "{1}" : "{b}", 2);

  return g_strconcat (halves[0], first, rest[0], end, rest[1], NULL);
}

/* What a text may be. */
typedef enum
{
  TEXT,   /* a sentence or a caption */
  CLAUSE, /* of a sentence */
  PART,   /* {A} of a phrase: either */
} Place;

static char *find_translation (const char *english, Place place);

/* What is no phrase has numbers in it at most: "r = 0.83". */
static char *
translate_words (const char *text)
{
  char *translated = find_translation (text, PART);

  return translated != NULL ? translated : eda_translate_number (text);
}

/* "3 integer, 2 real and 1 text" */
static char *
translate_words_list (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple (", | and ", text, 0, 0);
  g_autofree char *list = NULL, *joined = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *translated = translate_words (words[i]);

      g_free (words[i]);
      words[i] = translated;
    }
  list = eda_format_list ((const char *const *)words, g_strv_length (words), G_MAXUINT);
  return eda_translate_list (list);
}

/* "a, b with c and 2 more" */
static char *
translate_pairs (const char *text)
{
  const char      *form = _ ("{a} with {b}");
  g_autofree char *between
      = g_strndup (form + strlen ("{a}"), strlen (form) - strlen ("{a}{b}"));
  g_autofree char *list = eda_translate_list (text);
  GString         *pairs = g_string_new (list);

  g_string_replace (pairs, " with ", between, 0);
  return g_string_free (pairs, FALSE);
}

static char *
translate_part (char kind, const char *text)
{
  if (kind == 'P')
    return translate_pairs (text);
  if (kind == 'L')
    return eda_translate_list (text);
  if (kind == 'M')
    return translate_words_list (text);
  return g_ascii_islower (kind) ? g_strdup (text) : translate_words (text);
}

static char *
fill (const char *form, const GMatchInfo *match)
{
  GString *out = g_string_new (NULL);

  for (; *form != '\0'; form++)
    if (*form == '{' && form[1] != '\0' && form[2] == '}')
      {
        char             name[] = { 'p', form[1], '\0' };
        g_autofree char *text = g_match_info_fetch_named (match, name);
        g_autofree char *part = translate_part (form[1], text != NULL ? text : "");

        g_string_append (out, part);
        form += 2;
      }
    else
      g_string_append_c (out, *form);
  return g_string_free (out, FALSE);
}

/* --- A text --- */

/* A caption like "{a} by {b}" is found in no sentence. */
static gboolean
is_sentence (const char *text)
{
  return g_str_has_suffix (text, ".");
}

static gboolean
may_be (const Phrase *phrase, const char *text, Place place)
{
  return (place == PART || phrase->clause == (place == CLAUSE))
         && strstr (text, phrase->literal) != NULL
         && is_sentence (text) == is_sentence (phrase->english);
}

/* (nullable): NULL when the catalogue has nothing for it. (transfer full) */
static char *
find_translation (const char *english, Place place)
{
  const GArray *phrases = get_phrases ();
  const char   *whole = *english != '\0' ? gettext (english) : english;
  char         *counted;

  if (whole != english || *english == '\0')
    return g_strdup (whole);
  if (is_number (english))
    return eda_translate_number (english);
  counted = translate_count (english);
  if (counted != NULL)
    return counted;
  for (guint i = 0; i < phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (phrases, Phrase, i);
      g_autoptr (GMatchInfo) match = NULL;
      const char *form;

      if (!may_be (phrase, english, place)
          || !g_regex_match (phrase->regex, english, 0, &match))
        continue;
      form = gettext (phrase->english);
      if (form != phrase->english)
        return fill (form, match);
    }
  return NULL;
}

/* "q < 0.001", "ρ 0.83", "SD 2.5": no word of English. */
static gboolean
is_formula (const char *text)
{
  return !g_regex_match_simple ("[a-z]{2}", text, 0, 0);
}

/* (nullable): what stands between @between, each piece for itself; NULL unless all are
 * known. (transfer full) */
static char *
translate_pieces (const char *text, const char *between, Place place)
{
  g_auto (GStrv) pieces = g_strsplit (text, between, -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      char *translated = is_formula (pieces[i]) ? eda_translate_number (pieces[i])
                                                : find_translation (pieces[i], place);

      if (translated == NULL)
        return NULL;
      g_free (pieces[i]);
      pieces[i] = translated;
    }
  return g_strjoinv (between, pieces);
}

/* (nullable): "All 9 values are texts; 2 missing (empty)." (transfer full) */
static char *
translate_clauses (const char *sentence)
{
  g_autofree char *clauses = g_strndup (sentence, strlen (sentence) - 1);
  g_autofree char *translated = translate_pieces (clauses, "; ", CLAUSE);

  return translated != NULL ? g_strconcat (translated, ".", NULL) : NULL;
}

/* (nullable): a sentence or a caption. (transfer full) */
static char *
translate_one (const char *text)
{
  char *translated = strstr (text, " · ") != NULL && !is_sentence (text)
                         ? translate_pieces (text, " · ", TEXT)
                         : NULL;

  if (translated == NULL)
    translated = find_translation (text, TEXT);
  return translated == NULL && is_sentence (text) ? translate_clauses (text) : translated;
}

/* (nullable): all its sentences. A name may have a full stop inside, so what stands
 * before one is a sentence only if all is known then. (transfer full) */
static char *
translate_sentences (const char *text)
{
  for (const char *stop = text; (stop = strstr (stop, ". ")) != NULL; stop++)
    {
      g_autofree char *first = g_strndup (text, (gsize)(stop - text) + 1);
      g_autofree char *translated = translate_one (first);
      g_autofree char *rest
          = translated != NULL ? translate_sentences (stop + strlen (". ")) : NULL;

      if (rest != NULL)
        return g_strconcat (translated, " ", rest, NULL);
    }
  return translate_one (text);
}

/* (nullable). (transfer full) */
static char *
translate_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *translated = translate_sentences (lines[i]);

      if (translated == NULL)
        return NULL;
      g_free (lines[i]);
      lines[i] = translated;
    }
  return g_strjoinv ("\n", lines);
}

/* The catalogue's own description answers to the empty text. */
gboolean
eda_translates (void)
{
  static const char head[] = "";

  return *gettext (head) != '\0';
}

char *
eda_translate (const char *english)
{
  const char *whole;
  char       *translated;

  if (*english == '\0' || !eda_translates ())
    return g_strdup (english);
  whole = gettext (english);
  if (whole != english)
    return g_strdup (whole);
  translated = translate_lines (english);
  return translated != NULL ? translated : g_strdup (english);
}
