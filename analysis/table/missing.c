/* The vocabulary of missing values. "." or "none" may be a word, so they count only in a
 * column whose other cells leave no doubt. */

#include "analysis/table/missing.h"

#include "analysis/result/format.h"

#include <string.h>

#define TOKEN(token, scope)                                                              \
  {                                                                                      \
    token, sizeof token - 1, scope                                                       \
  }

static const struct
{
  const char     *token;
  gsize           length;
  EdaMissingScope scope;
} tokens[] = {
  TOKEN ("", EDA_MISSING_TEXT),         TOKEN ("NA", EDA_MISSING_TEXT),
  TOKEN ("N/A", EDA_MISSING_TEXT),      TOKEN ("#N/A", EDA_MISSING_TEXT),
  TOKEN ("NULL", EDA_MISSING_TEXT),     TOKEN ("\\N", EDA_MISSING_TEXT),
  TOKEN ("NaN", EDA_MISSING_TEXT),      TOKEN ("nil", EDA_MISSING_NUMBER),
  TOKEN ("none", EDA_MISSING_NUMBER),   TOKEN (".", EDA_MISSING_NUMBER),
  TOKEN ("?", EDA_MISSING_NUMBER),      TOKEN ("-", EDA_MISSING_NUMBER),
  TOKEN ("--", EDA_MISSING_NUMBER),     TOKEN ("---", EDA_MISSING_NUMBER),
  TOKEN ("n.a.", EDA_MISSING_NUMBER),   TOKEN ("..", EDA_MISSING_NUMBER),
  TOKEN ("...", EDA_MISSING_NUMBER),    TOKEN ("*", EDA_MISSING_NUMBER),
  TOKEN ("**", EDA_MISSING_NUMBER),     TOKEN ("***", EDA_MISSING_NUMBER),
  TOKEN ("****", EDA_MISSING_NUMBER),   TOKEN ("*****", EDA_MISSING_NUMBER),
  TOKEN ("#NUM!", EDA_MISSING_NUMBER),  TOKEN ("#DIV/0!", EDA_MISSING_NUMBER),
  TOKEN ("#REF!", EDA_MISSING_NUMBER),  TOKEN ("#VALUE!", EDA_MISSING_NUMBER),
  TOKEN ("#NAME?", EDA_MISSING_NUMBER), TOKEN ("#N/A N/A", EDA_MISSING_NUMBER),
};

#define LONGEST_TOKEN 8
#define FIRST_SIGNS "nN#\\.?-*" /* what tokens begin with */

G_STATIC_ASSERT (G_N_ELEMENTS (tokens) <= EDA_MISSING_MAX);

static int
find_own (const char *text, gsize length, char *const *own)
{
  for (guint i = 0; own[i] != NULL; i++)
    if (strlen (own[i]) == length && memcmp (own[i], text, length) == 0)
      return (int)MIN (i + 1, EDA_MISSING_MAX - 1);
  return -1;
}

int
eda_missing_find (const char *text, gsize length, EdaMissingScope scope, char *const *own)
{
  if (length == 0)
    return 0;
  if (own != NULL)
    return find_own (text, length, own);
  if (length > LONGEST_TOKEN || text[0] == '\0' || strchr (FIRST_SIGNS, text[0]) == NULL)
    return -1;
  for (guint i = 1; i < G_N_ELEMENTS (tokens); i++)
    if (tokens[i].length == length && tokens[i].scope <= scope
        && g_ascii_strncasecmp (tokens[i].token, text, length) == 0)
      return (int)i;
  return -1;
}

static const char *
get_token (guint i, char *const *own)
{
  return own != NULL ? own[i - 1] : tokens[i].token;
}

/* "5 missing (“NA”)", "2 missing (empty)" */
static char *
describe_one (const EdaMissingCounts *counts, char *const *own)
{
  g_autofree char *count = NULL;
  guint            i = 0;

  while (counts->counts[i] == 0)
    i++;
  count = eda_format (EDA_ROLE_COUNT, (double)counts->counts[i]);
  return i == 0 ? g_strdup_printf ("%s missing (empty)", count)
                : g_strdup_printf ("%s missing (“%s”)", count, get_token (i, own));
}

char *
eda_missing_describe (const EdaMissingCounts *counts, char *const *own)
{
  gsize total = 0;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < EDA_MISSING_MAX; i++)
    {
      g_autofree char *count = NULL;

      if (counts->counts[i] == 0)
        continue;
      total += counts->counts[i];
      count = eda_format (EDA_ROLE_COUNT, (double)counts->counts[i]);
      g_ptr_array_add (parts,
                       i == 0 ? g_strdup_printf ("%s empty", count)
                              : g_strdup_printf ("%s “%s”", count, get_token (i, own)));
    }
  if (total == 0)
    return NULL;
  sum = eda_format (EDA_ROLE_COUNT, (double)total);
  if (parts->len == 1)
    return describe_one (counts, own);
  list = eda_format_list ((const char *const *)parts->pdata, parts->len, EDA_MISSING_MAX);
  return g_strdup_printf ("%s missing: %s", sum, list);
}
