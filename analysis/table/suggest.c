/* Edit distance, one row of the table at a time. */

#include "analysis/table/suggest.h"

#include <string.h>

#define MAX_LENGTH 64 /* longer words are compared in full or not at all */

static guint
get_distance (const gunichar a[], glong n_a, const gunichar b[], glong n_b)
{
  guint row[MAX_LENGTH + 1];

  for (glong j = 0; j <= n_b; j++)
    row[j] = (guint)j;
  for (glong i = 1; i <= n_a; i++)
    {
      guint corner = row[0];

      row[0] = (guint)i;
      for (glong j = 1; j <= n_b; j++)
        {
          guint change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);

          corner = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

static gunichar *
fold (const char *text, glong *n)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_utf8_to_ucs4_fast (folded, -1, n);
}

const char *
eda_suggest (const char *text, const char *const words[], gsize n)
{
  const char          *best = NULL;
  guint                best_distance = G_MAXUINT;
  glong                length;
  g_autofree gunichar *meant = fold (text, &length);

  for (gsize i = 0; i < n && length <= MAX_LENGTH; i++)
    {
      glong                word_length;
      g_autofree gunichar *word = fold (words[i], &word_length);
      guint                distance;

      if (word_length > MAX_LENGTH)
        continue;
      distance = get_distance (meant, length, word, word_length);
      if (distance < best_distance && distance <= (guint)MAX (length, word_length) / 3)
        {
          best = words[i];
          best_distance = distance;
        }
    }
  return best;
}
