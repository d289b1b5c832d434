/* Distances of words, who is nearest, and the caret below a line. */

#include "analysis/core/suggest.h"

#include <string.h>

#define LONGEST 64 /* letters compared */

static guint
fold (const char *word, gunichar out[LONGEST])
{
  guint n = 0;

  for (; *word != '\0' && n < LONGEST; word = g_utf8_next_char (word))
    out[n++] = g_unichar_tolower (g_utf8_get_char (word));
  return n;
}

guint
eda_edit_distance (const char *a, const char *b)
{
  gunichar    x[LONGEST], y[LONGEST];
  guint       rows[3][LONGEST + 1];
  guint      *before = rows[0], *last = rows[1], *now = rows[2];
  const guint n = fold (a, x), m = fold (b, y);

  for (guint j = 0; j <= m; j++)
    last[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *spare = before;

      now[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          now[j]
              = MIN (MIN (last[j], now[j - 1]) + 1, last[j - 1] + (x[i - 1] != y[j - 1]));
          if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
            now[j] = MIN (now[j], before[j - 2] + 1);
        }
      before = last;
      last = now;
      now = spare;
    }
  return last[m];
}

const char *
eda_suggest (const char *text, const char *const words[], gsize n)
{
  const guint length = (guint)g_utf8_strlen (text, -1);
  const char *best = NULL;
  guint       best_distance = G_MAXUINT;

  for (gsize i = 0; i < n && length <= LONGEST; i++)
    {
      const guint word_length = (guint)g_utf8_strlen (words[i], -1);
      const guint distance = eda_edit_distance (text, words[i]);

      if (word_length <= LONGEST && distance < best_distance
          && distance <= MAX (length, word_length) / 3)
        {
          best = words[i];
          best_distance = distance;
        }
    }
  return best;
}

char *
eda_suggest_list (const char        *word,
                  const char *const *candidates,
                  guint              most,
                  const char        *mark)
{
  const guint       letters = MIN ((guint)g_utf8_strlen (word, -1), LONGEST);
  const guint       farthest = MAX (1, letters / 3);
  const guint       n = g_strv_length ((char **)candidates);
  g_autofree guint *distances = g_new (guint, n + 1);
  GString          *out = g_string_new (NULL);
  guint             found = 0;

  for (guint i = 0; i < n; i++)
    distances[i] = eda_edit_distance (word, candidates[i]);
  for (guint distance = 0; distance <= farthest; distance++)
    for (guint i = 0; i < n && found < most; i++)
      if (distances[i] == distance)
        g_string_append_printf (
            out, "%s%s%s%s", found++ > 0 ? " or " : "", mark, candidates[i], mark);
  return g_string_free (out, found == 0);
}

char *
eda_caret (const char *line, gsize start, gsize end)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  const gsize      length = strlen (valid);
  const gsize      first = MIN (start, length);
  const gsize      last = MIN (MAX (end, first), length);
  const glong      places = g_utf8_strlen (valid, (gssize)first);
  const glong      width = g_utf8_strlen (valid + first, (gssize)(last - first));
  GString         *out = g_string_new (valid);

  for (char *at = out->str; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  g_string_append_printf (out, "\n%*s^", (int)places, "");
  for (glong i = 1; i < width; i++)
    g_string_append_c (out, '~');
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}
