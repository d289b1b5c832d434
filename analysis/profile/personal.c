/* Patterns of the cells first; names of columns for what has no pattern. Card numbers
 * must have the check digit of Luhn (1960), account numbers the remainder of ISO 7064. */

#include "analysis/profile/personal.h"

#include <math.h>
#include <string.h>

#include "analysis/core/letters.h"

#define SHARE 0.9
#define MIN_N 5
#define LOOKED_AT 2000 /* levels */

static gboolean
passes_luhn (const char *text)
{
  guint sum = 0;
  gsize place = 0;

  for (gsize i = strlen (text); i > 0; i--)
    {
      guint digit;

      if (!g_ascii_isdigit (text[i - 1]))
        continue;
      digit = (guint)g_ascii_digit_value (text[i - 1]) << (place++ % 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
  return sum > 0 && sum % 10 == 0;
}

/* The country and check digits go to the end, letters count from 10: the number leaves 1
 * when divided by 97. */
static gboolean
passes_iban (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint rest = 0;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (plain, g_ascii_toupper (*at));
  for (gsize i = 0; i < plain->len; i++)
    {
      char sign = plain->str[(i + 4) % plain->len];

      rest = g_ascii_isdigit (sign) ? (rest * 10 + (guint)(sign - '0')) % 97
                                    : (rest * 100 + (guint)(sign - 'A') + 10) % 97;
    }
  return rest == 1;
}

static const struct
{
  const char *what;
  const char *pattern;
  gboolean (*passes) (const char *text); /* (nullable) */
} kinds[] = {
  { "e-mail addresses", "^[^@\\s]+@[^@\\s]+\\.[a-zA-Z]{2,}$", NULL },
  { "telephone numbers", "^(\\+|00|\\(0)[0-9 ()/.-]{7,20}$", NULL },
  { "bank account numbers",
    "^[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?$",
    passes_iban },
  { "card numbers", "^[3-6][0-9]{3}([ -]?[0-9]{4}){3}$", passes_luhn },
  { "internet addresses", "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$", NULL },
};

/* In the name of the column, lower case, its words joined by blanks. */
static const struct
{
  const char *word, *what;
} words[] = {
  { "first name", "names of persons" },
  { "last name", "names of persons" },
  { "full name", "names of persons" },
  { "given name", "names of persons" },
  { "family name", "names of persons" },
  { "surname", "names of persons" },
  { "forename", "names of persons" },
  { "street", "addresses" },
  { "home address", "addresses" },
  { "postal address", "addresses" },
  { "birth date", "birth dates" },
  { "birthdate", "birth dates" },
  { "date of birth", "birth dates" },
  { "birthday", "birth dates" },
  { "dob", "birth dates" },
};

static double
find_share (const EdaColumnProfile *column, gsize kind)
{
  g_autoptr (GRegex) regex = g_regex_new (kinds[kind].pattern, G_REGEX_OPTIMIZE, 0, NULL);
  gsize seen = 0, matched = 0;

  for (guint i = 0; i < MIN (column->n_levels, LOOKED_AT); i++)
    {
      const EdaLevel *level = &column->levels[i];

      seen += level->count;
      if (g_utf8_validate (level->value, -1, NULL)
          && g_regex_match (regex, level->value, 0, NULL)
          && (kinds[kind].passes == NULL || kinds[kind].passes (level->value)))
        matched += level->count;
    }
  return seen > 0 ? (double)matched / (double)seen : 0;
}

/* Card numbers without blanks are read as whole numbers. */
static double
find_share_of_cards (const EdaColumnProfile *column)
{
  gsize n = MIN (column->n_finite, LOOKED_AT), matched = 0;

  for (gsize i = 0; i < n; i++)
    {
      double           value = column->sorted[i];
      g_autofree char *text = g_strdup_printf ("%.0f", value);

      matched += value >= 3e15 && value < 7e15 && passes_luhn (text);
    }
  return n > 0 ? (double)matched / (double)n : 0;
}

static const char *
kind_by_name (const EdaColumnProfile *column)
{
  g_autofree char *lower = eda_letters_lower (eda_column_get_name (column->column));
  g_autofree char *name = g_strdelimit (g_strconcat (" ", lower, " ", NULL), "_-.", ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i].word, " ", NULL);

      if (strstr (name, word) != NULL)
        return words[i].what;
    }
  return NULL;
}

const char *
eda_personal_kind (const EdaColumnProfile *column, double *share)
{
  gboolean text = eda_column_get_storage (column->column) == EDA_STORAGE_TEXT;

  if (share != NULL)
    *share = NAN;
  if (column->n < MIN_N)
    return NULL;
  for (gsize i = 0; text && i < G_N_ELEMENTS (kinds); i++)
    {
      double found = find_share (column, i);

      if (found < SHARE)
        continue;
      if (share != NULL)
        *share = found;
      return kinds[i].what;
    }
  if (eda_column_get_storage (column->column) == EDA_STORAGE_INTEGER
      && find_share_of_cards (column) >= SHARE)
    return "card numbers"; /* by their check digits; @share speaks of patterns */
  return kind_by_name (column);
}
