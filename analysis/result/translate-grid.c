/* The cells of a table: numbers as the reader writes them, words of the program in the
 * reader's language, texts out of the data as they are. */

#include "analysis/result/translate.h"

#include "analysis/result/help.h"

/* Whether a text cell says what the number beside it is: nothing above does, so it is no
 * value of the data that happens to be called like a statistic. */
static gboolean
names_a_number (const EdaGrid *grid, guint row, guint column)
{
  const EdaGridCell *cell = eda_grid_get_cell (grid, row, column);
  const char        *above, *above_next;

  if (cell->role != EDA_ROLE_TEXT || cell->text == NULL
      || column + 1 >= eda_grid_get_n_columns (grid)
      || eda_grid_get_cell (grid, row, column + 1)->role == EDA_ROLE_TEXT)
    return FALSE;
  above = eda_grid_get_title (grid, column);
  above_next = eda_grid_get_title (grid, column + 1);
  return *above_next == '\0'
         || (eda_help_find_by_title (above) == NULL
             && eda_help_find_by_title (above_next) == NULL);
}

const EdaHelp *
eda_grid_find_help (const EdaGrid *grid, guint row, guint column)
{
  return names_a_number (grid, row, column)
             ? eda_help_find_by_title (eda_grid_get_cell (grid, row, column)->text)
             : NULL;
}

/* Columns whose cells are words of the program; those of the others may be out of the
 * data. */
static gboolean
holds_words (const char *title)
{
  static const char *const titles[]
      = { "Type",       "Stored as", "Why this type",  "What it says", "Named shape",
          "Parameters", "Why",       "Why not by all", "In words",     "Shape",
          "Measure",    "Note",      "Relation",       "Test",         NULL };

  return g_strv_contains (titles, title);
}

/* Columns whose cells are lists: of the program's words, or of names and one word for
 * none. */
static gboolean
holds_rules (const char *title)
{
  return g_str_equal (title, "Flagged by");
}

static gboolean
holds_names (const char *title)
{
  static const char *const titles[]
      = { "Missing together", "Leave out", "Far values in", "Also written", NULL };

  return g_strv_contains (titles, title);
}

/* Above the effects of two groupings stands what they have in common. */
static gboolean
is_common_part (const EdaGrid *grid, guint row, guint column)
{
  return row == 0 && column == 0
         && g_str_equal (eda_grid_get_title (grid, column), "Part");
}

static char *
translate_rules (const char *english)
{
  g_auto (GStrv) rules = g_strsplit (english, ", ", -1);

  for (guint i = 0; rules[i] != NULL; i++)
    {
      char *rule = eda_translate (rules[i]);

      g_free (rules[i]);
      rules[i] = rule;
    }
  return g_strjoinv (", ", rules);
}

static char *
translate_text (const EdaGrid *grid, guint row, guint column, const char *english)
{
  const char *title = eda_grid_get_title (grid, column);

  if (holds_rules (title))
    return translate_rules (english);
  if (holds_names (title))
    return g_str_equal (english, "nothing (complete)") ? eda_translate (english)
                                                       : eda_translate_list (english);
  if (holds_words (title) || is_common_part (grid, row, column)
      || eda_grid_find_help (grid, row, column) != NULL)
    return eda_translate (english);
  return g_strdup (english);
}

char *
eda_grid_translate_cell (const EdaGrid *grid, guint row, guint column)
{
  g_autofree char *english = eda_grid_dup_cell_text (grid, row, column);

  if (english == NULL || !eda_translates ())
    return g_steal_pointer (&english);
  if (eda_grid_get_cell (grid, row, column)->role != EDA_ROLE_TEXT)
    return eda_translate (english);
  return translate_text (grid, row, column, english);
}
