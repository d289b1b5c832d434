/* A block at a time: a table of some hundred cells is as much as a frame can take. */

#include "widgets/notebook/cell-sections.h"

#include "widgets/notebook/section-view.h"
#include "widgets/slices.h"

/* Neighbouring blocks of one group. */
typedef struct
{
  const char *group;     /* (nullable): owned by the result */
  guint       next, end; /* block indices: what is built next, and when it is all there */
  GtkWidget  *view;      /* (nullable): when begun */
} Section;

struct _EdaCellSections
{
  GtkBox             *box;
  EdaCell            *cell; /* borrowed */
  EdaCellSectionsFunc built;
  gpointer            data;
  EdaResult          *result;    /* (nullable), borrowed */
  EdaRowSelection    *selection; /* (nullable), borrowed */
  GArray             *sections;  /* Section */
  guint               n_pending; /* groups still to begin */
  int                 height;    /* of what stood here before, px; -1: nothing did */
};

static Section *
get_section (EdaCellSections *self, guint index)
{
  return &g_array_index (self->sections, Section, index);
}

EdaCellSections *
eda_cell_sections_new (GtkBox             *box,
                       EdaCell            *cell,
                       EdaCellSectionsFunc built,
                       gpointer            data)
{
  EdaCellSections *self = g_new0 (EdaCellSections, 1);

  self->box = box;
  self->cell = cell;
  self->built = built;
  self->data = data;
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  self->height = -1;
  return self;
}

void
eda_cell_sections_free (EdaCellSections *self)
{
  eda_slices_remove (self);
  g_array_unref (self->sections);
  g_free (self);
}

void
eda_cell_sections_clear (EdaCellSections *self)
{
  GtkWidget *child;

  eda_slices_remove (self);
  self->n_pending = 0;
  self->result = NULL;
  self->height = MAX (self->height, gtk_widget_get_height (GTK_WIDGET (self->box)));
  g_array_set_size (self->sections, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  gtk_widget_set_visible (GTK_WIDGET (self->box), FALSE);
}

/* The place of the old sections is held until the new ones are there: what stands below
 * stays where it is. */
static void
hold_height (EdaCellSections *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->box), -1, self->height);
  gtk_widget_set_visible (GTK_WIDGET (self->box), self->sections->len > 0);
}

static void
release_height (EdaCellSections *self)
{
  self->height = -1;
  gtk_widget_set_size_request (GTK_WIDGET (self->box), -1, -1);
}

void
eda_cell_sections_set_result (EdaCellSections *self,
                              EdaResult       *result,
                              EdaRowSelection *selection)
{
  eda_cell_sections_clear (self);
  self->result = result;
  self->selection = selection;
  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);
      Section        *last
          = self->sections->len > 0 ? get_section (self, self->sections->len - 1) : NULL;

      if (block->kind == EDA_BLOCK_FINDING)
        continue;
      if (last != NULL && last->end == i && g_strcmp0 (last->group, block->group) == 0)
        last->end = i + 1;
      else
        g_array_append_val (self->sections, ((Section){ block->group, i, i + 1, NULL }));
    }
  hold_height (self);
}

/* At its place among those that are there. */
static void
begin_section (EdaCellSections *self, guint index)
{
  Section   *section = get_section (self, index);
  GtkWidget *previous = NULL;

  section->view = eda_section_view_new (section->group);
  for (guint i = 0; i < index; i++)
    if (get_section (self, i)->view != NULL)
      previous = get_section (self, i)->view;
  gtk_box_insert_child_after (self->box, section->view, previous);
}

static void
build_block (EdaCellSections *self, guint index)
{
  Section *section = get_section (self, index);

  if (section->view == NULL)
    begin_section (self, index);
  eda_section_view_append (EDA_SECTION_VIEW (section->view),
                           eda_result_get_block (self->result, section->next++),
                           self->cell,
                           self->selection);
}

/* Returns: (nullable): the section that is wanted next */
static Section *
find_next (EdaCellSections *self, guint *index)
{
  for (*index = 0; *index < self->sections->len; (*index)++)
    {
      Section *section = get_section (self, *index);

      if (section->next < section->end
          && (section->view != NULL || section->group == NULL || self->n_pending > 0))
        return section;
    }
  return NULL;
}

static gboolean
build_cb (gpointer data)
{
  EdaCellSections *self = data;
  guint            index;
  const Section   *section = find_next (self, &index);

  if (section != NULL)
    {
      self->n_pending -= section->view == NULL && section->group != NULL;
      build_block (self, index);
      return TRUE;
    }
  self->n_pending = 0;
  release_height (self);
  self->built (self->data);
  return FALSE;
}

void
eda_cell_sections_build (EdaCellSections *self, guint n_groups)
{
  self->n_pending += n_groups;
  eda_slices_add (GTK_WIDGET (self->box), build_cb, self);
}

static guint
count_groups (EdaCellSections *self, gboolean only_shown)
{
  guint n = 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const Section *section = get_section (self, i);

      n += section->group != NULL && (!only_shown || section->view != NULL);
    }
  return n;
}

guint
eda_cell_sections_get_n_groups (EdaCellSections *self)
{
  return count_groups (self, FALSE);
}

guint
eda_cell_sections_get_n_shown (EdaCellSections *self)
{
  return count_groups (self, TRUE);
}

GtkWidget *
eda_cell_sections_show_group (EdaCellSections *self, const char *group)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_strcmp0 (get_section (self, i)->group, group) == 0)
      {
        Section *section = get_section (self, i);

        while (section->next < section->end)
          build_block (self, i);
        if (self->n_pending == 0)
          self->built (self->data);
        return section->view;
      }
  return NULL;
}
