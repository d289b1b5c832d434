/* Rare levels lumped, for several ideas of rare. Nothing is changed: it is a preview. */

#include "analysis/steps/lumping.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

static const double limits[] = { 0.01, 0.02, 0.05, 0.10 };

/* Levels below @share of the rows are one. */
typedef struct
{
  double share;
  gsize  kept, lumped, rows;
} Lumping;

static Lumping
lump (const EdaColumnProfile *column, double share)
{
  Lumping self = { share, 0, 0, column->n };

  while (self.kept < column->n_levels
         && (double)column->levels[self.kept].count >= share * (double)column->n)
    self.rows -= column->levels[self.kept++].count;
  self.lumped = column->distinct - self.kept;
  return self;
}

/* Those that lump levels but not all, and more of them than the limit before. @found:
 * room for one per limit */
static guint
find_all (const EdaColumnProfile *column, Lumping found[])
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      Lumping next = lump (column, limits[i]);

      if (next.kept > 0 && next.lumped >= 2
          && (n == 0 || next.lumped > found[n - 1].lumped))
        found[n++] = next;
    }
  return n;
}

EdaGrid *
eda_lumping_new_grid (const EdaColumnProfile *column)
{
  static const char *const titles[]
      = { "Levels below", "Kept", "Lumped", "Rows in “Other”", "Share", NULL };
  Lumping          found[G_N_ELEMENTS (limits)];
  guint            n = find_all (column, found);
  g_autofree char *caption = g_strdup_printf ("Rare levels of %s as one, “Other”",
                                              eda_column_profile_get_name (column));
  EdaGrid         *grid;

  if (n == 0)
    return NULL;
  grid = eda_grid_new (caption, titles);
  for (guint i = 0; i < n; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_number (grid, EDA_ROLE_SHARE, found[i].share);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found[i].kept);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found[i].lumped);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found[i].rows);
      eda_grid_add_number (
          grid, EDA_ROLE_SHARE, (double)found[i].rows / (double)column->n);
    }
  eda_grid_set_note (grid,
                     "A preview: nothing is changed. “Recode Levels” does it in a "
                     "notebook; lump only what belongs together.");
  return grid;
}

void
eda_lumping_add_facts (EdaFacts *object, const EdaColumnProfile *column)
{
  Lumping   found[G_N_ELEMENTS (limits)];
  guint     n = find_all (column, found);
  EdaFacts *list = eda_facts_add_list (object, "lumping");

  for (guint i = 0; i < n; i++)
    {
      EdaFacts *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_number (facts, "share", found[i].share);
      eda_facts_add_count (facts, "kept", (gint64)found[i].kept);
      eda_facts_add_count (facts, "lumped", (gint64)found[i].lumped);
      eda_facts_add_count (facts, "rows", (gint64)found[i].rows);
    }
}
