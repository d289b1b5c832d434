/* The sentences, their gaps, and how gaps are filled. */

#include "challenge/claims/claim-forms.h"

#include <glib/gi18n.h>
#include <string.h>

#include "challenge/claims/claim.h"

static const EdaClaimForm forms[] = {
  { 1, N_ ("Every value of a column is different"), "unique({a})" },
  { 1, N_ ("Rows are repeated"), "duplicates() {cmp} {%}" },
  { 1, N_ ("A column has the type …"), "type({a}) = {type}" },
  { 1, N_ ("How many different values"), "distinct({a}) {cmp} {#}" },
  { 1, N_ ("A column never changes"), "constant({a})" },
  { 5, N_ ("The same thing is spelled in several ways"), "variants({c})" },
  { 3, N_ ("All values lie in a range"), "{n} in {from}..{to}" },
  { 1, N_ ("There are gaps in a time"), "gaps({d})" },
  { 2, N_ ("How much is missing"), "missing({a}) {cmp} {%}" },
  { 2, N_ ("Nothing is missing"), "complete({a})" },
  { 2, N_ ("What is missing depends on a column"), "missing({a}) ~ {b}" },
  { 2, N_ ("Two columns are missing together"), "missing({a}) ~ missing({b})" },
  { 2, N_ ("A number stands for missing"), "sentinel({n}) = {#}" },
  { 3, N_ ("The shape of a column"), "{n} ~ {shape}" },
  { 3, N_ ("How skewed a column is"), "{n} ~ {degree} {skew}" },
  { 3, N_ ("A typical value"), "{statistic}({n}) {cmp} {#}" },
  { 3, N_ ("The mean lies above the median"), "mean({n}) > median({n})" },
  { 3, N_ ("How many zeros"), "zeros({n}) {cmp} {%}" },
  { 4, N_ ("Two columns go together"), "{a} ~ {b} {strength} {sign}" },
  { 4, N_ ("Two columns do not go together"), "{a} !~ {b}" },
  { 4, N_ ("The form of a relationship"), "{n} ~ {m} {form}" },
  { 4, N_ ("A correlation of more or less than …"), "{n} ~ {m} r {cmp} {#}" },
  { 4, N_ ("They do not go together given a third"), "{a} !~ {b} | {g}" },
  { 4, N_ ("The direction turns round within groups"), "{n} ~ {m} flips | {g}" },
  { 4, N_ ("The relationship differs by group"), "{n} ~ {m} differs by {g}" },
  { 4, N_ ("What a column goes together with most"), "strongest({a}) = {b}" },
  { 4, N_ ("Two columns say the same"), "redundant({a}, {b})" },
  { 4, N_ ("A column over time"), "{n} over {d} {trend}" },
  { 5, N_ ("The most common level"), "top({c}) = {level}" },
  { 5, N_ ("The share of a level"), "share({c} = {level}) {cmp} {%}" },
  { 5, N_ ("One level has nearly all the rows"), "imbalanced({c})" },
  { 5, N_ ("The group with the highest mean"), "highest({n} by {c}) = {level}" },
  { 5, N_ ("One group has the higher mean"), "{n} by {c}: {level} > {level2}" },
  { 5,
    "A share differs between groups",
    "rate({c} = {level} | {g} = {level2}) > rate({c} = {level} | {g} = {level3})" },
  { 6, N_ ("On which side outliers lie"), "outliers({n}) {side}" },
  { 6, N_ ("How many outliers"), "outliers({n}) {cmp} {%}" },
  { 0, N_ ("In your own words"), "? {text}" },
};

static const char *const comparisons[] = { ">", ">=", "<", "<=", "=", "about", NULL };
static const char *const types[]
    = { "number", "integer", "category", "boolean", "date", "text", NULL };
static const char *const statistics[]
    = { "median", "mean", "sd", "iqr", "min", "max", "q10", "q90", NULL };
static const char *const degrees[] = { "", "slightly", "strongly", NULL };
static const char *const shapes[]
    = { "right-skewed", "left-skewed", "symmetric",    "normal",        "uniform",
        "bimodal",      "unimodal",    "heavy-tailed", "zero-inflated", "heaped",
        "lognormal",    "exponential", "discrete",     "capped",        NULL };
static const char *const skews[] = { "right-skewed", "left-skewed", NULL };
static const char *const strengths[] = { "", "weak", "moderate", "strong", NULL };
static const char *const signs[] = { "", "+", "-", NULL };
static const char *const line_forms[]
    = { "linear",     "monotone",   "nonlinear", "u-shaped",
        "inverted-u", "saturating", "fans-out",  NULL };
static const char *const trends[]
    = { "rising", "falling", "flat", "breaks", "seasonal", NULL };
static const char *const sides[] = { "high", "low", "both", "none", NULL };

/* By the word in the gap. A second gap of the same word is the same one. */
static const struct
{
  const char  *name;
  EdaClaimSlot slot;
} slots[] = {
  { "a", { EDA_SLOT_COLUMN, N_ ("Column"), NULL } },
  { "b", { EDA_SLOT_COLUMN, N_ ("Other column"), NULL } },
  { "g", { EDA_SLOT_CATEGORY_COLUMN, N_ ("Groups of"), NULL } },
  { "n", { EDA_SLOT_NUMBER_COLUMN, N_ ("Column of numbers"), NULL } },
  { "m", { EDA_SLOT_NUMBER_COLUMN, N_ ("Other column of numbers"), NULL } },
  { "c", { EDA_SLOT_CATEGORY_COLUMN, N_ ("Category"), NULL } },
  { "d", { EDA_SLOT_DATE_COLUMN, N_ ("Time"), NULL } },
  { "cmp", { EDA_SLOT_WORD, N_ ("Compared"), comparisons } },
  { "type", { EDA_SLOT_WORD, N_ ("Type"), types } },
  { "statistic", { EDA_SLOT_WORD, N_ ("Which value"), statistics } },
  { "degree", { EDA_SLOT_WORD, N_ ("How much"), degrees } },
  { "shape", { EDA_SLOT_WORD, N_ ("Shape"), shapes } },
  { "skew", { EDA_SLOT_WORD, N_ ("Which way"), skews } },
  { "strength", { EDA_SLOT_WORD, N_ ("How strongly"), strengths } },
  { "sign", { EDA_SLOT_WORD, N_ ("Direction"), signs } },
  { "form", { EDA_SLOT_WORD, N_ ("Form"), line_forms } },
  { "trend", { EDA_SLOT_WORD, N_ ("How"), trends } },
  { "side", { EDA_SLOT_WORD, N_ ("Side"), sides } },
  { "#", { EDA_SLOT_NUMBER, N_ ("Number"), NULL } },
  { "from", { EDA_SLOT_NUMBER, N_ ("From"), NULL } },
  { "to", { EDA_SLOT_NUMBER, N_ ("To"), NULL } },
  { "%", { EDA_SLOT_PERCENT, N_ ("Percent"), NULL } },
  { "level", { EDA_SLOT_LEVEL, N_ ("Level"), NULL } },
  { "level2", { EDA_SLOT_LEVEL, N_ ("Other level"), NULL } },
  { "level3", { EDA_SLOT_LEVEL, N_ ("Third level"), NULL } },
  { "text", { EDA_SLOT_TEXT, N_ ("What you expect"), NULL } },
};

const EdaClaimForm *
eda_claim_form_all (guint *n)
{
  *n = G_N_ELEMENTS (forms);
  return forms;
}

static guint
find_slot (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (strlen (slots[i].name) == length && strncmp (slots[i].name, name, length) == 0)
      return i;
  g_return_val_if_reached (0);
}

/* Calls @told for each gap with its place among the different ones, and with the text
 * before it; at the end with -1. */
typedef void (*Told) (
    int place, const EdaClaimSlot *slot, const char *before, gsize length, gpointer data);

static void
walk (const EdaClaimForm *self, Told told, gpointer data)
{
  guint       seen[G_N_ELEMENTS (slots)], n = 0;
  const char *text = self->pattern, *open;

  while ((open = strchr (text, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      const guint slot = find_slot (open + 1, (gsize)(close - open - 1));
      guint       place = 0;

      while (place < n && seen[place] != slot)
        place++;
      if (place == n)
        seen[n++] = slot;
      told ((int)place, &slots[slot].slot, text, (gsize)(open - text), data);
      text = close + 1;
    }
  told (-1, NULL, text, strlen (text), data);
}

static void
list_cb (int place, const EdaClaimSlot *slot, const char *before, gsize n, gpointer data)
{
  GArray *list = data;

  if (place == (int)list->len)
    g_array_append_val (list, *slot);
}

GArray *
eda_claim_form_list_slots (const EdaClaimForm *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (EdaClaimSlot));

  walk (self, list_cb, list);
  return list;
}

typedef struct
{
  GString           *out;
  const char *const *values;
} Filling;

/* No word is left out in the middle of a line but with its blank. */
static void
append_value (GString *out, const EdaClaimSlot *slot, const char *value)
{
  g_autofree char *quoted = NULL;

  if (slot->kind == EDA_SLOT_PERCENT)
    g_string_append_printf (out, "%s%s", value, strchr (value, '%') != NULL ? "" : "%");
  else if (slot->kind <= EDA_SLOT_DATE_COLUMN || slot->kind == EDA_SLOT_LEVEL)
    {
      quoted = slot->kind == EDA_SLOT_LEVEL ? eda_claim_quote_level (value)
                                            : eda_claim_quote_name (value);
      g_string_append (out, quoted);
    }
  else
    g_string_append (out, value);
}

static void
fill_cb (int place, const EdaClaimSlot *slot, const char *before, gsize n, gpointer data)
{
  const Filling *filling = data;

  if (n > 0 && before[0] == ' ' && g_str_has_suffix (filling->out->str, " "))
    {
      before++;
      n--;
    }
  g_string_append_len (filling->out, before, (gssize)n);
  if (place >= 0 && filling->values[place][0] != '\0')
    append_value (filling->out, slot, filling->values[place]);
}

char *
eda_claim_form_fill (const EdaClaimForm *self, const char *const *values, guint sure)
{
  const Filling filling = { g_string_new (NULL), values };

  walk (self, fill_cb, (gpointer)&filling);
  g_strchomp (filling.out->str);
  g_string_set_size (filling.out, strlen (filling.out->str));
  g_string_append_printf (filling.out, " @%u", sure);
  return g_string_free (filling.out, FALSE);
}

gboolean
eda_claim_slot_takes (const EdaClaimSlot   *self,
                      const EdaClaimSchema *schema,
                      guint                 column)
{
  const EdaClaimColumnType type = eda_claim_schema_get_type (schema, column);

  if (type == EDA_CLAIM_COLUMN_UNKNOWN || self->kind == EDA_SLOT_COLUMN)
    return TRUE;
  switch (self->kind)
    {
    case EDA_SLOT_NUMBER_COLUMN:
      return type == EDA_CLAIM_COLUMN_NUMBER || type == EDA_CLAIM_COLUMN_EITHER;
    case EDA_SLOT_CATEGORY_COLUMN:
      return type == EDA_CLAIM_COLUMN_CATEGORY || type == EDA_CLAIM_COLUMN_EITHER;
    case EDA_SLOT_DATE_COLUMN:
      return type == EDA_CLAIM_COLUMN_DATE || type == EDA_CLAIM_COLUMN_NUMBER;
    case EDA_SLOT_COLUMN:
    case EDA_SLOT_WORD:
    case EDA_SLOT_NUMBER:
    case EDA_SLOT_PERCENT:
    case EDA_SLOT_LEVEL:
    case EDA_SLOT_TEXT:
      break;
    }
  return FALSE;
}
