/* Places in a JSON report, named from the cells of a table on the page.
 *
 * A path is keys from the root, with "/" between them; of a list, "2" is a member, "#" the one
 * that stands where the row stands in its table, "=key:A&other:B" the first one that has these
 * texts ("A+B" for a list of texts), "@names:A" the one that stands where A stands in the
 * nearest list "names" above, and "+3" the sum over all from the fourth on; "~1" is the second
 * member of an object. A and B may be {0} to {9}: a cell of the row; {t}: the title of the
 * cell; {c}, {d}: what the stars of the caption stand for. */
#pragma once

#include <math.h>
#include <string.h>

#include "analysis/result/facts.h"
#include "analysis/result/format.h"
#include "tests/report/html-tables.h"

#define MAX_SCOPES 16

/* A cell of a table and the words that places may use. */
typedef struct
{
  const HtmlTable *table;
  const GPtrArray *row;
  guint            index; /* of the row */
  const char      *title; /* of the cell: of its column, or of the cell left of it */
  char            *first, *second; /* what the stars of the caption stand for */
} Cell;

/* The objects on the way to a value: what names the members of a list stands in one. */
typedef struct
{
  const EdaFacts *scopes[MAX_SCOPES];
  guint           n_scopes;
  const Cell     *cell;
} Way;

/* Whether @text is "@before…@between…"; the parts at the dots. @pattern has at most two
 * stars. */
static inline gboolean
match (const char *pattern, const char *text, char **first, char **second)
{
  g_auto (GStrv) fixed = g_strsplit (pattern, "*", -1);
  char **found[] = { first, second };
  guint  n = g_strv_length (fixed) - 1;

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (found));

  if (!g_str_has_prefix (text, fixed[0]))
    return FALSE;
  text += strlen (fixed[0]);
  for (guint i = 1; i <= n; i++)
    {
      const char *end
          = fixed[i][0] == '\0' ? text + strlen (text) : strstr (text, fixed[i]);

      if (end == NULL)
        return FALSE;
      g_free (*found[i - 1]);
      *found[i - 1] = g_strndup (text, (gsize)(end - text));
      text = end + strlen (fixed[i]);
    }
  return *text == '\0';
}

static inline const char *
cell_text (const Cell *cell, guint column)
{
  return column < cell->row->len ? cell->row->pdata[column] : "";
}

/* As it is in the data: without quotation marks, and with the blanks that the page makes visible. */
static inline char *
dup_as_in_data (const char *text)
{
  gboolean quoted = g_str_has_prefix (text, "“") && g_str_has_suffix (text, "”");
  GString *out = g_string_new (quoted ? text + strlen ("“") : text);

  if (quoted)
    g_string_truncate (out, out->len - strlen ("”"));
  g_string_replace (out, "␣", " ", 0);
  g_string_replace (out, "⇥", "\t", 0);
  g_string_replace (out, "↵", "\n", 0);
  return g_string_free (out, FALSE);
}

/* {0} to {9}: a cell of the row; {t}: the title; {c}, {d}: the stars of the caption. */
static inline char *
expand (const char *word, const Cell *cell)
{
  if (word[0] != '{')
    return g_strdup (word);
  switch (word[1])
    {
    case 't':
      return g_strdup (cell->title);
    case 'c':
      return g_strdup (cell->first);
    case 'd':
      return g_strdup (cell->second);
    default:
      g_assert_true (g_ascii_isdigit (word[1]));
      return dup_as_in_data (cell_text (cell, (guint)(word[1] - '0')));
    }
}

/* A text, or a count as the page writes it. */
static inline gboolean
is_text (const EdaFacts *facts, const char *text)
{
  g_autofree char *count = eda_facts_get_kind (facts) == EDA_FACTS_COUNT
                               ? eda_format (EDA_ROLE_COUNT, eda_facts_get_number (facts))
                               : NULL;

  return eda_facts_get_kind (facts) == EDA_FACTS_TEXT
             ? g_str_equal (eda_facts_get_text (facts), text)
             : g_strcmp0 (count, text) == 0;
}

/* @wanted: "key:A" or "key:A+B", for a text or a list of texts */
static inline gboolean
fulfils (const EdaFacts *facts, const char *wanted, const Cell *cell)
{
  g_auto (GStrv) sides = g_strsplit (wanted, ":", 2);
  g_auto (GStrv) words = g_strsplit (sides[1], "+", -1);
  const EdaFacts *value = eda_facts_find (facts, sides[0]);
  gboolean        equal = value != NULL;

  for (guint i = 0; equal && words[i] != NULL; i++)
    {
      g_autofree char *word = expand (words[i], cell);

      equal = eda_facts_get_kind (value) == EDA_FACTS_LIST
                  ? i < eda_facts_get_size (value)
                        && is_text (eda_facts_get_child (value, i), word)
                  : is_text (value, word);
    }
  return equal;
}

/* "=key:A&other:B": the first member of a list that fulfils all. */
static inline const EdaFacts *
find_member (const EdaFacts *list, const char *conditions, const Cell *cell)
{
  g_auto (GStrv) wanted = g_strsplit (conditions, "&", -1);

  for (gsize i = 0; i < eda_facts_get_size (list); i++)
    {
      const EdaFacts *member = eda_facts_get_child (list, i);
      gboolean        good = TRUE;

      for (guint k = 0; good && wanted[k] != NULL; k++)
        good = fulfils (member, wanted[k], cell);
      if (good)
        return member;
    }
  return NULL;
}

/* "@names:A": the member of a list that stands where A stands in the nearest "names". */
static inline const EdaFacts *
find_named (const EdaFacts *list, const char *words, const Way *way)
{
  g_auto (GStrv) sides = g_strsplit (words, ":", 2);
  g_autofree char *word = expand (sides[1], way->cell);

  for (guint i = way->n_scopes; i-- > 0;)
    {
      const EdaFacts *names = eda_facts_find (way->scopes[i], sides[0]);

      for (gsize k = 0; names != NULL && k < eda_facts_get_size (names); k++)
        if (is_text (eda_facts_get_child (names, k), word))
          return eda_facts_get_child (list, k);
    }
  return NULL;
}

static inline const EdaFacts *
find_child (const EdaFacts *facts, const char *part, Way *way)
{
  if (eda_facts_get_kind (facts) == EDA_FACTS_OBJECT && part[0] == '~')
    return eda_facts_get_child (facts, g_ascii_strtoull (part + 1, NULL, 10));
  if (eda_facts_get_kind (facts) == EDA_FACTS_OBJECT)
    {
      g_autofree char *key = expand (part, way->cell);

      g_assert_cmpuint (way->n_scopes, <, MAX_SCOPES);
      way->scopes[way->n_scopes++] = facts;
      return eda_facts_find (facts, key);
    }
  if (eda_facts_get_kind (facts) != EDA_FACTS_LIST)
    return NULL;
  if (part[0] == '=')
    return find_member (facts, part + 1, way->cell);
  if (part[0] == '@')
    return find_named (facts, part + 1, way);

  guint64 index = part[0] == '#' ? way->cell->index : g_ascii_strtoull (part, NULL, 10);

  return index < eda_facts_get_size (facts) ? eda_facts_get_child (facts, index) : NULL;
}

static inline double
number_of (const EdaFacts *facts)
{
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_NULL:
      return NAN;
    case EDA_FACTS_LIST:
      return (double)eda_facts_get_size (facts);
    case EDA_FACTS_COUNT:
    case EDA_FACTS_NUMBER:
      return eda_facts_get_number (facts);
    case EDA_FACTS_FLAG:
    case EDA_FACTS_TEXT:
    case EDA_FACTS_OBJECT:
      break;
    }
  g_assert_not_reached ();
}

static inline const EdaFacts *
find_at (const EdaFacts *facts, char **parts, Way *way)
{
  for (; facts != NULL && *parts != NULL && eda_facts_get_kind (facts) != EDA_FACTS_NULL;
       parts++)
    facts = find_child (facts, *parts, way);
  return facts;
}

/* "list/+3/key": the sum over a list, from its fourth member on. */
static inline gboolean
add_up (const EdaFacts *list, char **parts, Way *way, double *out)
{
  gsize from = g_ascii_strtoull (parts[0] + 1, NULL, 10);

  if (list == NULL)
    return FALSE;
  *out = 0;
  for (gsize i = from; i < eda_facts_get_size (list); i++)
    {
      const EdaFacts *value = find_at (eda_facts_get_child (list, i), parts + 1, way);

      if (value == NULL)
        return FALSE;
      *out += number_of (value);
    }
  return TRUE;
}

/* FALSE when nothing is there. */
static inline gboolean
get_at (const EdaFacts *model, const char *path, const Cell *cell, double *out)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  Way             way = { .cell = cell };
  const EdaFacts *value;
  char          **sum = parts;

  while (*sum != NULL && (*sum)[0] != '+')
    sum++;
  if (*sum != NULL)
    {
      g_autofree char *part = *sum;

      *sum = NULL;
      value = find_at (model, parts, &way);
      *sum = g_steal_pointer (&part);
      return add_up (value, sum, &way, out);
    }
  value = find_at (model, parts, &way);
  *out = value != NULL ? number_of (value) : NAN;
  return value != NULL;
}
