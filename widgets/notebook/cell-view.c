/* The card follows its cell. Findings stand first, then the other blocks of the result,
 * in sections (cell-sections.h). */

#include "widgets/notebook/cell-view.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/result/translate.h"
#include "widgets/notebook/block-view.h"
#include "widgets/notebook/card-keys.h"
#include "widgets/notebook/cell-menu.h"
#include "widgets/notebook/cell-sections.h"
#include "widgets/notebook/cell-state.h"
#include "widgets/notebook/param-form.h"
#include "widgets/widgets.h"

#define FIRST_GROUPS 12
#define MORE_GROUPS 24
#define FIRST_FINDINGS 5

struct _EdaCellView
{
  GtkWidget parent_instance;

  GtkWidget *number_label;
  GtkWidget *title_label;
  GtkWidget *state_box;
  GtkWidget *spinner;
  GtkWidget *state_icon;
  GtkWidget *state_label;
  GtkWidget *fold_button;
  GtkWidget *question_label;
  GtkWidget *summary_label;
  GtkWidget *stale_label;
  GtkWidget *body;
  GtkWidget *menu_button;
  GtkWidget *form_box;
  GtkWidget *error_label;
  GtkWidget *findings_box;
  GtkWidget *sections_box;
  GtkWidget *more_button;

  EdaCell         *cell;
  EdaRowSelection *selection; /* (nullable) */
  EdaResult       *result;    /* (nullable): the one that is shown */
  EdaCellSections *sections;
  GPtrArray       *findings; /* EdaBlock, borrowed from the result */
  gboolean         findings_hidden;
};

G_DEFINE_FINAL_TYPE (EdaCellView, eda_cell_view, GTK_TYPE_WIDGET)

/* --- Sections --- */

static void
update_more_button (gpointer data)
{
  EdaCellView *self = data;
  guint        hidden
      = eda_cell_view_get_n_groups (self) - eda_cell_view_get_n_groups_shown (self);
  g_autofree char *count = eda_format (EDA_ROLE_COUNT, hidden);
  g_autofree char *text
      = g_strdup_printf (_ ("Show %u More (of %s)"), MIN (hidden, MORE_GROUPS), count);

  gtk_button_set_label (GTK_BUTTON (self->more_button), text);
  eda_widget_wrap_buttons (self->more_button);
  gtk_widget_set_visible (self->more_button, hidden > 0);
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_cell_sections_build (EDA_CELL_VIEW (widget)->sections, MORE_GROUPS);
}

/* --- Findings --- */

static void
all_findings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaCellView *self = EDA_CELL_VIEW (widget);

  gtk_box_remove (GTK_BOX (self->findings_box),
                  gtk_widget_get_last_child (self->findings_box));
  for (guint i = FIRST_FINDINGS; i < self->findings->len; i++)
    gtk_box_append (GTK_BOX (self->findings_box),
                    eda_block_view_new (self->findings->pdata[i], self->cell, NULL));
}

static void
list_findings (EdaCellView *self)
{
  for (guint i = 0; i < eda_result_get_n_blocks (self->result); i++)
    {
      const EdaBlock *block = eda_result_get_block (self->result, i);

      if (block->kind == EDA_BLOCK_FINDING)
        g_ptr_array_add (self->findings, (gpointer)block);
    }
}

static void
build_findings (EdaCellView *self)
{
  guint n_first
      = self->findings->len <= FIRST_FINDINGS + 1 ? self->findings->len : FIRST_FINDINGS;

  gtk_widget_set_visible (self->findings_box,
                          self->findings->len > 0 && !self->findings_hidden);
  if (self->findings_hidden)
    return;
  for (guint i = 0; i < n_first; i++)
    gtk_box_append (GTK_BOX (self->findings_box),
                    eda_block_view_new (self->findings->pdata[i], self->cell, NULL));
  if (n_first < self->findings->len)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("Show %u Finding", "Show All %u Findings", self->findings->len),
          self->findings->len);
      GtkWidget *button = gtk_button_new_with_label (text);

      eda_widget_wrap_buttons (button);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "all-findings");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cell.all-findings");
      gtk_box_append (GTK_BOX (self->findings_box), button);
    }
}

/* --- State --- */

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  gtk_widget_set_visible (box, FALSE);
}

static void
clear_body (EdaCellView *self)
{
  remove_children (self->findings_box);
  eda_cell_sections_clear (self->sections);
  gtk_widget_set_visible (self->more_button, FALSE);
  gtk_widget_set_visible (self->error_label, FALSE);
  g_ptr_array_set_size (self->findings, 0);
  g_clear_pointer (&self->result, eda_result_unref);
}

static void
show_result (EdaCellView *self, EdaResult *result)
{
  self->result = eda_result_ref (result);
  list_findings (self);
  build_findings (self);
  eda_cell_sections_set_result (self->sections, result, self->selection);
  eda_cell_sections_build (self->sections, FIRST_GROUPS);
}

static void
show_error (EdaCellView *self, const GError *error)
{
  const char      *hint = eda_error_get_hint (error);
  g_autofree char *text
      = g_strconcat (error->message, ".", hint != NULL ? " " : "", hint, NULL);

  gtk_label_set_label (GTK_LABEL (self->error_label), text);
  gtk_widget_set_visible (self->error_label, TRUE);
}

static void
show_state (EdaCellView *self, EdaCellState state)
{
  const char *word = eda_cell_state_get_word (state);

  for (guint i = 0; eda_cell_state_get_css_class (i) != NULL; i++)
    gtk_widget_remove_css_class (self->state_box, eda_cell_state_get_css_class (i));
  gtk_widget_add_css_class (self->state_box, eda_cell_state_get_css_class (state));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), state == EDA_CELL_RUNNING);
  gtk_widget_set_visible (self->spinner, state == EDA_CELL_RUNNING);
  gtk_widget_set_visible (self->state_icon, state != EDA_CELL_RUNNING);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->state_icon),
                                eda_cell_state_get_icon_name (state));
  gtk_label_set_label (GTK_LABEL (self->state_label), word);
  /* That all is well a mark says: narrow windows need the room for the title. */
  gtk_widget_set_visible (self->state_label, state != EDA_CELL_DONE);
  eda_widget_set_tooltip (self->state_box, word);
  eda_widget_set_label (self->state_box, word, NULL);
}

static void
show_summary (EdaCellView *self)
{
  g_autofree char *summary
      = eda_translate (self->result != NULL ? eda_result_get_summary (self->result) : "");

  gtk_label_set_label (GTK_LABEL (self->summary_label), summary);
  gtk_widget_set_visible (self->summary_label, *summary != '\0');
}

/* An old result stays in sight until the new one is there, but not as if it were new. */
static void
show_stale (EdaCellView *self)
{
  const char *reason = eda_cell_get_stale_reason (self->cell);

  gtk_label_set_label (GTK_LABEL (self->stale_label), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->stale_label, reason != NULL);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
}

/* What is to be chosen before it can run. */
static void
show_wish (EdaCellView *self)
{
  const EdaParamSpec *missing
      = eda_params_find_missing (eda_entry_get_params (eda_cell_get_entry (self->cell)),
                                 eda_cell_get_analysis (self->cell)->params);

  if (missing == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->summary_label), _ (missing->help));
  gtk_widget_set_visible (self->summary_label, TRUE);
}

static void
cell_changed_cb (EdaCellView *self)
{
  EdaCellState state = eda_cell_get_state (self->cell);
  EdaResult   *result = eda_cell_get_result (self->cell);

  if (result == NULL || result != self->result)
    clear_body (self);
  show_state (self, state);
  show_stale (self);
  if (result != NULL && result != self->result)
    show_result (self, result);
  if (state == EDA_CELL_FAILED)
    show_error (self, eda_cell_get_error (self->cell));
  show_summary (self);
  show_wish (self);
}

static void
fold_changed_cb (EdaCellView *self)
{
  const EdaAnalysis *analysis = eda_cell_get_analysis (self->cell);
  gboolean           folded = eda_cell_view_get_folded (self);
  g_autofree char   *name
      = g_strdup_printf (folded ? _ ("Unfold step %u, %s") : _ ("Fold step %u, %s"),
                         analysis->step,
                         _ (analysis->title));

  eda_widget_set_label (self->fold_button, name, NULL);
}

/* --- The widget --- */

static void
eda_cell_view_dispose (GObject *object)
{
  EdaCellView *self = EDA_CELL_VIEW (object);

  if (self->cell != NULL)
    g_signal_handlers_disconnect_by_data (self->cell, self);
  g_clear_pointer (&self->sections, eda_cell_sections_free);
  g_clear_object (&self->cell);
  g_clear_object (&self->selection);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_CELL_VIEW);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->result, eda_result_unref);
  G_OBJECT_CLASS (eda_cell_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "cell-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, number_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, state_box);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, spinner);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, state_icon);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, state_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, fold_button);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, question_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, stale_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, body);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, form_box);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, error_label);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, findings_box);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, sections_box);
  gtk_widget_class_bind_template_child (widget_class, EdaCellView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
}

static void
eda_cell_view_class_init (EdaCellViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_cell_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "cell.more", NULL, more_action);
  gtk_widget_class_install_action (
      widget_class, "cell.all-findings", NULL, all_findings_action);
  bind_template (widget_class);
}

static void
eda_cell_view_init (EdaCellView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings = g_ptr_array_new ();
}

GtkWidget *
eda_cell_view_new (EdaCell *cell, GListModel *columns, EdaRowSelection *selection)
{
  EdaCellView       *self;
  const EdaAnalysis *analysis;
  const EdaStep     *step;
  g_autofree char   *number = NULL;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (EDA_IS_CELL (cell), NULL);
  self = g_object_new (EDA_TYPE_CELL_VIEW, NULL);
  self->cell = g_object_ref (cell);
  self->sections = eda_cell_sections_new (
      GTK_BOX (self->sections_box), cell, update_more_button, self);
  g_set_object (&self->selection, selection);
  analysis = eda_cell_get_analysis (cell);
  step = eda_step_get (analysis->step);
  number = g_strdup_printf ("%u", analysis->step);
  name = g_strdup_printf (_ ("Step %u, %s"), analysis->step, _ (analysis->title));
  gtk_label_set_label (GTK_LABEL (self->number_label), number);
  gtk_label_set_label (GTK_LABEL (self->title_label), _ (analysis->title));
  gtk_label_set_label (GTK_LABEL (self->question_label), _ (step->question));
  eda_widget_set_label (GTK_WIDGET (self), name, _ (step->question));
  if (analysis->params != NULL)
    gtk_box_append (GTK_BOX (self->form_box),
                    eda_param_form_new (cell, analysis->params, columns));
  gtk_widget_set_visible (self->form_box, analysis->params != NULL);
  eda_cell_menu_attach (GTK_MENU_BUTTON (self->menu_button), cell, analysis->title);
  eda_card_keys_attach (GTK_WIDGET (self), cell, self->form_box);
  g_signal_connect_swapped (cell, "changed", G_CALLBACK (cell_changed_cb), self);
  cell_changed_cb (self);
  fold_changed_cb (self);
  return GTK_WIDGET (self);
}

void
eda_cell_view_set_findings_shown (EdaCellView *self, gboolean shown)
{
  g_return_if_fail (EDA_IS_CELL_VIEW (self));
  if (self->findings_hidden == !shown)
    return;
  self->findings_hidden = !shown;
  remove_children (self->findings_box);
  build_findings (self);
}

EdaCell *
eda_cell_view_get_cell (EdaCellView *self)
{
  g_return_val_if_fail (EDA_IS_CELL_VIEW (self), NULL);
  return self->cell;
}

gboolean
eda_cell_view_get_folded (EdaCellView *self)
{
  g_return_val_if_fail (EDA_IS_CELL_VIEW (self), FALSE);
  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->fold_button));
}

void
eda_cell_view_set_folded (EdaCellView *self, gboolean folded)
{
  g_return_if_fail (EDA_IS_CELL_VIEW (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->fold_button), !folded);
}

guint
eda_cell_view_get_n_groups (EdaCellView *self)
{
  g_return_val_if_fail (EDA_IS_CELL_VIEW (self), 0);
  return eda_cell_sections_get_n_groups (self->sections);
}

guint
eda_cell_view_get_n_groups_shown (EdaCellView *self)
{
  g_return_val_if_fail (EDA_IS_CELL_VIEW (self), 0);
  return eda_cell_sections_get_n_shown (self->sections);
}

GtkWidget *
eda_cell_view_show_group (EdaCellView *self, const char *group)
{
  g_return_val_if_fail (EDA_IS_CELL_VIEW (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  return eda_cell_sections_show_group (self->sections, group);
}
