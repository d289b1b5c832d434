/* Candidates from the few words before the cursor: is a value wanted there, or something
 * between two values? No tree is needed for that. */

#include "analysis/expression/complete.h"

#include "analysis/expression/expression.h"
#include "analysis/expression/functions.h"
#include "analysis/expression/lexeme.h"
#include "analysis/expression/node.h"

#include <string.h>

#define MAX_LEVELS 200

typedef struct
{
  char      *prefix; /* as typed so far, without an opening quote */
  char       quote;  /* it begins with one; 0 = none */
  gboolean   behind; /* a value ends before it */
  EdaColumn *column; /* (nullable): that it is compared with */
  GPtrArray *out;
} Search;

void
eda_candidate_free (EdaCandidate *self)
{
  g_free (self->text);
  g_free (self);
}

static gboolean
begins (const char *text, const char *prefix)
{
  gsize            length = strlen (prefix);
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (prefix, (gssize)length);

  return g_str_has_prefix (small, wanted);
}

static void
offer (Search          *self,
       EdaCandidateKind kind,
       const char      *name,
       char            *take_text,
       const char      *help)
{
  EdaCandidate *candidate;

  if (!begins (name, self->prefix))
    {
      g_free (take_text);
      return;
    }
  candidate = g_new0 (EdaCandidate, 1);
  candidate->kind = kind;
  candidate->text = take_text;
  candidate->help = help;
  g_ptr_array_add (self->out, candidate);
}

static void
offer_columns (Search *self, EdaTable *table)
{
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, i));

      offer (self, EDA_CANDIDATE_COLUMN, name, eda_expression_quote_name (name), NULL);
    }
}

static void
offer_levels (Search *self)
{
  guint n = self->column != NULL ? eda_column_get_n_levels (self->column) : 0;
  guint most = self->out->len + MAX_LEVELS;

  if (n > 0 && eda_column_get_storage (self->column) != EDA_STORAGE_TEXT)
    return;
  for (guint k = 0; k < n && self->out->len < most; k++)
    {
      const char *level = eda_column_get_level (self->column, k);

      offer (self, EDA_CANDIDATE_LEVEL, level, eda_expression_quote_text (level), NULL);
    }
}

static void
offer_functions (Search *self)
{
  guint              n;
  const EdaFunction *functions = eda_functions (&n);

  for (guint i = 0; i < n; i++)
    offer (self,
           EDA_CANDIDATE_FUNCTION,
           functions[i].name,
           g_strconcat (functions[i].name, "(", NULL),
           functions[i].help);
}

static void
offer_words (Search *self, const char *const *words)
{
  for (; *words != NULL; words++)
    offer (self, EDA_CANDIDATE_WORD, *words, g_strdup (*words), NULL);
}

static gboolean
is_compared_word (const EdaLexeme *lexeme)
{
  static const char *const words[] = { "=",  "!=", "<", "<=",       ">",    ">=",
                                       "in", "(",  ",", "contains", "with", "between" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (eda_lexeme_is_sign (lexeme, words[i]) || eda_lexeme_is_word (lexeme, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_value (const EdaLexeme *lexeme)
{
  static const char *const words[] = { "missing", "true", "false" };

  if (lexeme->kind == EDA_LEXEME_SIGN)
    return g_str_equal (lexeme->text, ")");
  if (lexeme->kind == EDA_LEXEME_WORD && eda_lexeme_is_reserved (lexeme->text))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        if (eda_lexeme_is_word (lexeme, words[i]))
          return TRUE;
      return FALSE;
    }
  return lexeme->kind != EDA_LEXEME_END && lexeme->kind != EDA_LEXEME_BROKEN;
}

/* Goes on as long as values are compared with the last column, and forgets it then. */
static void
take_in (Search *self, EdaTable *table, const EdaLexeme *lexeme)
{
  EdaColumn *column = NULL;
  gboolean   named = lexeme->kind == EDA_LEXEME_NAME || lexeme->kind == EDA_LEXEME_WORD;

  if (named)
    column = eda_table_find_column (table, lexeme->text);
  if (column != NULL)
    self->column = column;
  else if (!is_compared_word (lexeme) && !eda_lexeme_is_word (lexeme, "not")
           && !eda_lexeme_is_word (lexeme, "starts")
           && !eda_lexeme_is_word (lexeme, "ends") && lexeme->kind != EDA_LEXEME_TEXT)
    self->column = NULL;
  self->behind = ends_value (lexeme);
}

/* Reads over all that is complete; what touches the cursor is the word to complete. */
static gsize
read_before (Search *self, EdaTable *table, const char *before)
{
  g_auto (EdaLexeme) lexeme = { 0 };
  gsize from = 0;
  gsize length = strlen (before);

  for (;;)
    {
      eda_lexeme_read (&lexeme, before, from);
      if (lexeme.kind == EDA_LEXEME_END)
        break;
      if (lexeme.kind == EDA_LEXEME_BROKEN
          && strchr ("'\"`", before[lexeme.start]) != NULL)
        {
          self->quote = before[lexeme.start];
          self->prefix = g_strdup (before + lexeme.start + 1);
          return lexeme.start;
        }
      if (lexeme.kind == EDA_LEXEME_WORD && lexeme.end == length)
        {
          self->prefix = g_strdup (lexeme.text);
          return lexeme.start;
        }
      take_in (self, table, &lexeme);
      from = lexeme.end;
    }
  self->prefix = g_strdup ("");
  return length;
}

static void
offer_all (Search *self, EdaTable *table)
{
  static const char *const between[] = { "=",          "!=",
                                         "<",          "<=",
                                         ">",          ">=",
                                         "between",    "in",
                                         "contains",   "starts with",
                                         "ends with",  "matches",
                                         "is missing", "is not missing",
                                         "not",        "and",
                                         "or",         NULL };
  static const char *const values[] = { "not", "missing", "true", "false", NULL };

  if (self->quote == '\'')
    offer_levels (self);
  else if (self->quote != 0)
    offer_columns (self, table);
  else if (self->behind)
    offer_words (self, between);
  else
    {
      offer_levels (self);
      offer_columns (self, table);
      offer_functions (self);
      offer_words (self, values);
    }
}

GPtrArray *
eda_expression_complete (const char *text, gsize cursor, EdaTable *table, gsize *start)
{
  g_autofree char *before = g_strndup (text, cursor);
  Search           search = { 0 };

  search.out = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_candidate_free);
  *start = cursor;
  if (strlen (before) > EDA_EXPRESSION_MAX_BYTES || !g_utf8_validate (before, -1, NULL))
    return search.out;
  *start = read_before (&search, table, before);
  offer_all (&search, table);
  g_free (search.prefix);
  return search.out;
}
