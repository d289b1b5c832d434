/* From widgets to keys of blocks, and from there to columns and a sentence. */

#include "app/play/challenge-sight.h"

#include <math.h>
#include <string.h>

#include "challenge/session/block-looks.h"
#include "challenge/scoring/patterns.h"
#include "challenge/judging/snapshot.h"
#include "widgets/notebook/finding-row.h"
#include "widgets/notebook/plot-view.h"

#define GOOD_PART 0.6 /* of a section, or of the window where it is taller */
#define HEADLINE_CHARS 140

/* --- What is in sight --- */

typedef struct
{
  GtkWidget      *viewport;
  GPtrArray      *keys;    /* of all that is seen */
  EdaSectionView *middle;  /* (nullable): nearest to the middle */
  double          nearest; /* its distance, px */
} Sight;

static void
see_section (Sight *self, EdaSectionView *section)
{
  const double       height = gtk_widget_get_height (self->viewport);
  const char *const *keys = eda_section_view_get_keys (section);
  graphene_rect_t    bounds;
  double             top, bottom, distance;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (section), self->viewport, &bounds))
    return;
  top = fmax (bounds.origin.y, 0);
  bottom = fmin (bounds.origin.y + bounds.size.height, height);
  if (bottom - top < GOOD_PART * fmin (bounds.size.height, height))
    return;
  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (self->keys, g_strdup (keys[i]));
  distance = fabs ((top + bottom) / 2 - height / 2);
  if (self->middle == NULL || distance < self->nearest)
    {
      self->middle = section;
      self->nearest = distance;
    }
}

static void
see (Sight *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget)
      || !gtk_widget_compute_bounds (widget, self->viewport, &bounds)
      || bounds.origin.y > gtk_widget_get_height (self->viewport)
      || bounds.origin.y + bounds.size.height < 0)
    return;
  if (EDA_IS_SECTION_VIEW (widget))
    {
      see_section (self, EDA_SECTION_VIEW (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    see (self, child);
}

static Sight
look (EdaNotebookView *view)
{
  Sight self = { GTK_WIDGET (view), NULL, NULL, 0 };

  self.keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0;
       gtk_widget_get_mapped (self.viewport) && i < eda_notebook_view_get_n_cards (view);
       i++)
    see (&self, GTK_WIDGET (eda_notebook_view_get_card (view, i)));
  return self;
}

GPtrArray *
eda_sight_list_keys (EdaNotebookView *view)
{
  return look (view).keys;
}

/* --- What a finding has already --- */

/* Where the sentence begins that names the first of the columns; else the text. */
static const char *
find_sentence (const char *text, char **columns)
{
  const char *at
      = columns != NULL && columns[0] != NULL ? strstr (text, columns[0]) : NULL;
  const char *start = text;

  for (const char *end; at != NULL && (end = strstr (start, ". ")) != NULL && end < at;)
    start = end + strlen (". ");
  return start;
}

/* "There are 9 pairs. a and b go together. It…" → "a and b go together" */
static char *
make_headline (const char *text, char **columns)
{
  const char      *start = text != NULL ? find_sentence (text, columns) : NULL;
  const char      *end = start != NULL ? strstr (start, ". ") : NULL;
  g_autofree char *first
      = end != NULL ? g_strndup (start, (gsize)(end - start)) : g_strdup (start);

  if (first == NULL || *first == '\0')
    return NULL;
  if (g_str_has_suffix (first, "."))
    first[strlen (first) - 1] = '\0';
  return g_utf8_strlen (first, -1) <= HEADLINE_CHARS
             ? g_steal_pointer (&first)
             : g_utf8_substring (first, 0, HEADLINE_CHARS);
}

/* The first pattern of the catalogue that this panel shows; the learner knows better. */
static const EdaPatternType *
guess_pattern (const char *key, const EdaLoggedFinding *finding)
{
  guint                 n;
  const EdaPatternType *patterns = eda_patterns (&n);
  const EdaPatternType *of_step = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *panel
          = eda_pattern_fill (patterns[i].panel, (const char *const *)finding->columns);

      if (patterns[i].step != finding->step)
        continue;
      if (g_strcmp0 (panel, key) == 0)
        return &patterns[i];
      if (of_step == NULL)
        of_step = &patterns[i];
    }
  return of_step;
}

static EdaLoggedFinding *
draft_of_key (guint step, const char *key, const char *text, EdaProfile *profile)
{
  EdaLoggedFinding     *finding = eda_logged_finding_new ();
  const EdaContext      context = EDA_CONTEXT_INIT;
  const EdaPatternType *pattern;

  finding->step = step;
  finding->columns = eda_block_dup_columns (key, eda_profile_get_table (profile));
  finding->headline = make_headline (text, finding->columns);
  pattern = guess_pattern (key, finding);
  finding->pattern = g_strdup (pattern != NULL ? pattern->code : "");
  finding->statistic
      = eda_snapshot_new ((const char *const *)finding->columns, key, profile, &context);
  return finding;
}

/* What the analysis itself found, once that is in sight. */
static EdaLoggedFinding *
draft_of_row (const EdaFinding *found)
{
  EdaLoggedFinding     *finding = eda_logged_finding_new ();
  const EdaPatternType *pattern = eda_pattern_of_finding (found);
  const double          ci[] = { found->ci_low, found->ci_high };

  finding->step = found->step;
  finding->columns = g_strdupv (found->columns);
  finding->headline = make_headline (found->text, NULL);
  finding->pattern = g_strdup (pattern != NULL ? pattern->code : "");
  finding->statistic = eda_facts_new_object ();
  eda_facts_add_text (finding->statistic, "name", found->statistic);
  eda_facts_add_number (finding->statistic, "value", found->value);
  eda_facts_add_numbers (finding->statistic, "ci", ci, G_N_ELEMENTS (ci));
  eda_facts_add_number (finding->statistic, "p", found->q);
  eda_facts_add_count (finding->statistic, "n", (gint64)found->n);
  eda_facts_add_text (finding->statistic, "panel", found->kind);
  eda_facts_add_text (finding->statistic, "core", EDA_VERSION);
  return finding;
}

/* The first paragraph, or what the first figure says of itself. */
static const char *
find_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "block-text"))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (EDA_IS_PLOT_VIEW (widget))
    return eda_plot_view_get_figure (EDA_PLOT_VIEW (widget))->alt;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *words = find_words (child);

      if (words != NULL)
        return words;
    }
  return NULL;
}

static EdaLoggedFinding *
draft_of_section (EdaSectionView *section, EdaProfile *profile)
{
  const char *const *keys = eda_section_view_get_keys (section);
  EdaCellView       *card = EDA_CELL_VIEW (
      gtk_widget_get_ancestor (GTK_WIDGET (section), EDA_TYPE_CELL_VIEW));
  const EdaAnalysis *analysis = eda_cell_get_analysis (eda_cell_view_get_cell (card));
  const char        *title = eda_section_view_get_title (section);
  const char        *words = find_words (GTK_WIDGET (section));
  g_autofree char   *text = title != NULL && words != NULL
                                ? g_strconcat (title, ": ", words, NULL)
                                : g_strdup (words);
  const char        *key = keys[0];

  for (guint i = 0; keys[i] != NULL; i++) /* one that names its columns, if any does */
    {
      g_auto (GStrv) columns
          = eda_block_dup_columns (keys[i], eda_profile_get_table (profile));

      if (columns[0] != NULL)
        {
          key = keys[i];
          break;
        }
    }
  return draft_of_key (analysis->step, key != NULL ? key : analysis->id, text, profile);
}

EdaLoggedFinding *
eda_sight_draft_of_cell (EdaCell *cell, EdaProfile *profile)
{
  const EdaAnalysis *analysis = eda_cell_get_analysis (cell);
  EdaResult         *result = eda_cell_get_result (cell);

  return draft_of_key (analysis->step,
                       analysis->id,
                       result != NULL ? eda_result_get_summary (result) : NULL,
                       profile);
}

EdaLoggedFinding *
eda_sight_draft_finding (EdaNotebookView *view, GtkWidget *at, EdaProfile *profile)
{
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, EDA_TYPE_FINDING_ROW) : NULL;
  GtkWidget *section
      = at != NULL ? gtk_widget_get_ancestor (at, EDA_TYPE_SECTION_VIEW) : NULL;
  Sight sight;

  if (row != NULL)
    return draft_of_row (eda_finding_row_get_finding (EDA_FINDING_ROW (row)));
  if (section == NULL)
    {
      sight = look (view);
      g_ptr_array_unref (sight.keys);
      section = GTK_WIDGET (sight.middle);
    }
  if (section == NULL)
    return NULL;
  return draft_of_section (EDA_SECTION_VIEW (section), profile);
}
