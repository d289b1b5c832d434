/* Cards from key files, filled with columns drawn by a seed. */

#include "challenge/session/prompts.h"

#include <string.h>

#include "analysis/kernels/random.h"
#include "challenge-resource.h"
#include "challenge/claims/claim.h"

#define DECKS "/io/github/eda_workbench/EdaWorkbench/challenge/prompts.txt"
#define CURSOR "▮"

void
eda_prompt_free (EdaPrompt *self)
{
  g_free (self->question);
  g_free (self->line);
  g_free (self);
}

/* "{number2}" asks for a number. A column of unknown type may be anything. */
static gboolean
may_stand_for (EdaClaimColumnType type, const char *place)
{
  switch (type)
    {
    case EDA_CLAIM_COLUMN_NUMBER:
      return g_str_has_prefix (place, "number") || g_str_equal (place, "any");
    case EDA_CLAIM_COLUMN_CATEGORY:
      return g_str_has_prefix (place, "category") || g_str_equal (place, "any");
    case EDA_CLAIM_COLUMN_DATE:
      return g_str_equal (place, "date") || g_str_equal (place, "any");
    case EDA_CLAIM_COLUMN_UNKNOWN:
    case EDA_CLAIM_COLUMN_EITHER:
    default:
      return !g_str_equal (place, "date");
    }
}

/* A column that was not taken before, -1: there is none left. */
static int
draw_column (const EdaClaimSchema *schema,
             const char           *place,
             GHashTable           *taken,
             guint64              *state)
{
  g_autoptr (GArray) fit = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eda_claim_schema_get_n_columns (schema); i++)
    if (may_stand_for (eda_claim_schema_get_type (schema, i), place)
        && !g_hash_table_contains (taken, GUINT_TO_POINTER (i)))
      g_array_append_val (fit, i);
  if (fit->len == 0)
    return -1;
  return (int)g_array_index (fit, guint, eda_random_below (state, fit->len));
}

/* NULL: the file has no such column. */
static char *
fill (const char *claim, const EdaClaimSchema *schema, guint64 *state)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  const char *at = claim;

  for (const char *open; (open = strchr (at, '{')) != NULL;)
    {
      const char      *end = strchr (open, '}');
      g_autofree char *place = NULL, *name = NULL;
      int              column;

      if (end == NULL)
        return NULL;
      place = g_strndup (open + 1, (gsize)(end - open - 1));
      column = draw_column (schema, place, taken, state);
      if (column < 0)
        return NULL;
      g_hash_table_add (taken, GINT_TO_POINTER (column));
      name = eda_claim_quote_name (eda_claim_schema_get_name (schema, (guint)column));
      g_string_append_len (line, at, open - at);
      g_string_append (line, name);
      at = end + 1;
    }
  g_string_append (line, at);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* Takes the mark out; where it stood, or the end. */
static guint
take_cursor (char *line)
{
  char *mark = strstr (line, CURSOR);

  if (mark == NULL)
    return (guint)strlen (line);
  memmove (mark, mark + strlen (CURSOR), strlen (mark + strlen (CURSOR)) + 1);
  return (guint)(mark - line);
}

static void
add_card (GPtrArray            *cards,
          GKeyFile             *deck,
          const char           *name,
          const EdaClaimSchema *schema,
          guint64              *state)
{
  const int        step = g_key_file_get_integer (deck, name, "step", NULL);
  g_autofree char *question = g_key_file_get_string (deck, name, "question", NULL);
  g_autofree char *claim = g_key_file_get_string (deck, name, "claim", NULL);
  g_autofree char *line = claim != NULL ? fill (claim, schema, state) : NULL;
  EdaPrompt       *card;

  if (line == NULL || question == NULL || step < 1 || step > 6)
    return;
  card = g_new0 (EdaPrompt, 1);
  card->step = (guint)step;
  card->question = g_steal_pointer (&question);
  card->cursor = take_cursor (line);
  card->line = g_steal_pointer (&line);
  g_ptr_array_add (cards, card);
}

static void
add_deck (GPtrArray            *cards,
          const char           *text,
          const EdaClaimSchema *schema,
          guint64              *state)
{
  g_autoptr (GKeyFile) deck = g_key_file_new ();
  g_auto (GStrv) names = NULL;

  if (!g_key_file_load_from_data (deck, text, strlen (text), G_KEY_FILE_NONE, NULL))
    return;
  names = g_key_file_get_groups (deck, NULL);
  for (char **name = names; *name != NULL; name++)
    add_card (cards, deck, *name, schema, state);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const EdaPrompt *one = *(const EdaPrompt *const *)a;
  const EdaPrompt *two = *(const EdaPrompt *const *)b;

  return one->step < two->step ? -1 : one->step > two->step;
}

GPtrArray *
eda_prompts_draw (const EdaClaimSchema *schema, const char *more, guint64 seed)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_prompt_free);
  g_autoptr (GBytes) decks = g_resource_lookup_data (
      eda_challenge_get_resource (), DECKS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  add_deck (cards, g_bytes_get_data (decks, NULL), schema, &seed);
  if (more != NULL)
    add_deck (cards, more, schema, &seed);
  for (guint i = cards->len; i > 1; i--)
    {
      const gsize    at = eda_random_below (&seed, i);
      const gpointer card = cards->pdata[at];

      cards->pdata[at] = cards->pdata[i - 1];
      cards->pdata[i - 1] = card;
    }
  /* stable: the drawn order stays within a step */
  g_ptr_array_sort (cards, compare_steps);
  return cards;
}
