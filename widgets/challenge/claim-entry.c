/* The line is parsed at each key, but what is wrong is told only when the hands rest. */

#include "widgets/challenge/claim-entry.h"

#include <glib/gi18n.h>

#include "analysis/core/letters.h"
#include "analysis/result/translate.h"
#include "challenge/claims/claim-confidence.h"
#include "widgets/challenge-parts.h"
#include "widgets/challenge/claim-offers.h"
#include "widgets/widgets.h"

#define REST_MS 600
#define DRAFT_MS 2000
#define USUAL_CONFIDENCE 70
#define N_PAST 5
#define FEWEST_PAST 10 /* of fewer no share is told */

struct _EdaClaimEntry
{
  GtkWidget parent_instance;

  GtkWidget      *entry;
  EdaClaimOffers *offers;
  GtkWidget      *message_box;
  GtkWidget      *caret_label;
  GtkWidget      *message_label;
  GtkWidget      *scale;
  GtkWidget      *scale_label;
  GtkWidget      *past_label;

  EdaClaimSchema *schema;
  guint           offer_start; /* byte where an offer goes */
  guint           rest_id, draft_id;
  gboolean        following; /* the scale is set by the text */
  int             chosen;    /* on the scale before a line was there; 0: nothing */
  struct
  {
    double right;
    guint  n;
  } past[N_PAST]; /* of 50, 60 .. 90 and more */
};

G_DEFINE_FINAL_TYPE (EdaClaimEntry, eda_claim_entry, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  DRAFTED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const char *
get_text (EdaClaimEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* --- What is wrong --- */

static void
show_message (EdaClaimEntry *self, const char *caret, const char *message, gboolean error)
{
  gtk_label_set_label (GTK_LABEL (self->caret_label), caret != NULL ? caret : "");
  gtk_widget_set_visible (self->caret_label, caret != NULL);
  gtk_label_set_label (GTK_LABEL (self->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (self->message_box, message != NULL);
  if (error)
    gtk_widget_add_css_class (self->message_box, "error");
  else
    gtk_widget_remove_css_class (self->message_box, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               error ? GTK_ACCESSIBLE_INVALID_TRUE
                                     : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static char *
say_issue (const EdaClaimIssue *issue)
{
  g_autofree char *message = eda_translate (issue->message);
  g_autofree char *fix = issue->fix != NULL ? eda_translate (issue->fix) : NULL;
  g_autofree char *said = g_strconcat (message, fix != NULL ? ": " : "", fix, NULL);
  g_autofree char *sentence = eda_letters_capitalise (said);

  return g_strconcat (sentence, g_str_has_suffix (said, "?") ? "" : ".", NULL);
}

static void
show_issue (EdaClaimEntry *self, const EdaClaimIssue *issue, gboolean error)
{
  g_autofree char *caret = eda_claim_issue_to_caret (issue, get_text (self));
  g_autofree char *said = say_issue (issue);

  g_strchomp (caret);
  show_message (self, error ? caret : NULL, said, error);
}

/* FALSE: it is no claim, and it was said why. */
static gboolean
check (EdaClaimEntry *self)
{
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autoptr (GPtrArray) hints
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_claim_issue_free);
  g_autoptr (EdaClaim) claim
      = eda_claim_parse (get_text (self), self->schema, &issue, hints);

  if (claim == NULL)
    show_issue (self, issue, TRUE);
  else if (hints->len > 0)
    show_issue (self, hints->pdata[0], FALSE);
  else
    show_message (self, NULL, NULL, FALSE);
  return claim != NULL;
}

static gboolean
rest_cb (gpointer data)
{
  EdaClaimEntry *self = EDA_CLAIM_ENTRY (data);

  self->rest_id = 0;
  if (!eda_claim_line_is_blank (get_text (self)))
    check (self);
  return G_SOURCE_REMOVE;
}

/* --- What may stand next --- */

static guint
get_cursor (EdaClaimEntry *self)
{
  const char *text = get_text (self);
  const int   place = gtk_editable_get_position (GTK_EDITABLE (self->entry));

  return (guint)(g_utf8_offset_to_pointer (text, place) - text);
}

/* The word at the cursor becomes what was taken. */
static void
taken_cb (EdaClaimEntry *self, const char *taken)
{
  GtkEditable *entry = GTK_EDITABLE (self->entry);
  const char  *text = get_text (self);
  const guint  start = MIN (self->offer_start, get_cursor (self));
  int          place = (int)g_utf8_pointer_to_offset (text, text + start);

  gtk_editable_delete_text (entry, place, gtk_editable_get_position (entry));
  gtk_editable_set_position (entry, place);
  eda_claim_entry_insert (self, taken);
}

static void
show_offers (EdaClaimEntry *self)
{
  g_autoptr (GPtrArray) all = eda_claim_complete (
      get_text (self), get_cursor (self), self->schema, &self->offer_start);

  eda_claim_offers_show (self->offers, all);
}

/* Who does not see which one is marked is told. */
static void
choose (EdaClaimEntry *self, int by)
{
  const char *text = eda_claim_offers_move (self->offers, by);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "",
                                  -1);
}

/* --- How sure --- */

static void
show_past (EdaClaimEntry *self, double sure)
{
  const guint      place = (guint)(CLAMP (sure, 50, 90) - 50) / 10;
  g_autofree char *text
      = g_strdup_printf (_ ("When you say %u you are right %.0f %% of the time (%u)."),
                         50 + 10 * place,
                         100 * self->past[place].right,
                         self->past[place].n);

  gtk_label_set_label (GTK_LABEL (self->past_label), text);
  gtk_widget_set_visible (self->past_label, self->past[place].n >= FEWEST_PAST);
}

static void
show_confidence (EdaClaimEntry *self)
{
  const char      *at = eda_claim_line_find_confidence (get_text (self));
  const double     sure = at != NULL         ? g_ascii_strtod (at + 1, NULL)
                          : self->chosen > 0 ? self->chosen
                                             : USUAL_CONFIDENCE;
  g_autofree char *text = at != NULL || self->chosen > 0
                              ? g_strdup_printf (_ ("%.0f %% sure"), sure)
                              : g_strdup (_ ("How sure?"));

  self->following = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), sure);
  self->following = FALSE;
  gtk_label_set_label (GTK_LABEL (self->scale_label), text);
  show_past (self, sure);
}

static void
write_confidence (EdaClaimEntry *self, int sure)
{
  g_autofree char *line = eda_claim_line_with_confidence (get_text (self), sure);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), line);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
confidence_moved_cb (EdaClaimEntry *self)
{
  const int sure = (int)(gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);

  if (self->following)
    return;
  if (!eda_claim_line_is_blank (get_text (self)))
    {
      write_confidence (self, sure);
      return;
    }
  self->chosen = sure;
  show_confidence (self);
}

/* --- Typing --- */

static gboolean
draft_cb (gpointer data)
{
  EdaClaimEntry *self = EDA_CLAIM_ENTRY (data);

  self->draft_id = 0;
  if (!eda_claim_line_is_blank (get_text (self)))
    g_signal_emit (self, signals[DRAFTED], 0, get_text (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EdaClaimEntry *self)
{
  show_message (self, NULL, NULL, FALSE);
  show_confidence (self);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->draft_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
  self->draft_id = g_timeout_add (DRAFT_MS, draft_cb, self);
}

static void
entered_cb (EdaClaimEntry *self)
{
  if (eda_claim_offers_take (self->offers))
    return;
  /* what was chosen first belongs to a line that says nothing else */
  if (self->chosen > 0 && !eda_claim_line_is_blank (get_text (self))
      && eda_claim_line_find_confidence (get_text (self)) == NULL)
    write_confidence (self, self->chosen);
  if (!eda_claim_line_is_blank (get_text (self)) && check (self))
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      g_clear_handle_id (&self->draft_id, g_source_remove);
      self->chosen = 0;
      g_signal_emit (self, signals[ENTERED], 0, get_text (self));
    }
}

static gboolean
key_cb (EdaClaimEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Down:
      choose (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      choose (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      return eda_claim_offers_leave (self->offers);
    default:
      return FALSE;
    }
}

/* --- The widget --- */

static void
eda_claim_entry_dispose (GObject *object)
{
  EdaClaimEntry *self = EDA_CLAIM_ENTRY (object);
  GtkWidget     *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->draft_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->schema, eda_claim_schema_unref);
  G_OBJECT_CLASS (eda_claim_entry_parent_class)->dispose (object);
}

static void
eda_claim_entry_class_init (EdaClaimEntryClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_claim_entry_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "claimentry");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  signals[ENTERED] = g_signal_new ("entered",
                                   type,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
  signals[DRAFTED] = g_signal_new ("drafted",
                                   type,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
}

static GtkWidget *
make_message (EdaClaimEntry *self)
{
  self->message_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->caret_label = eda_challenge_label_new ("", "claim-caret");
  self->message_label = eda_challenge_label_new ("", NULL);
  /* a caret points at nothing in a line that is broken */
  gtk_label_set_wrap (GTK_LABEL (self->caret_label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->caret_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->message_box, "claim-message");
  g_object_set (self->message_label, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_set_visible (self->message_box, FALSE);
  gtk_box_append (GTK_BOX (self->message_box), self->caret_label);
  gtk_box_append (GTK_BOX (self->message_box), self->message_label);
  return self->message_box;
}

static GtkWidget *
make_confidence (EdaClaimEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 50, 100, 5);
  self->scale_label = gtk_label_new (_ ("How sure?"));
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->scale_label), 11);
  gtk_label_set_xalign (GTK_LABEL (self->scale_label), 0);
  gtk_widget_add_css_class (self->scale_label, "numeric");
  eda_widget_set_label (
      self->scale, _ ("How sure, in percent"), _ ("50 is a coin flip, 100 no doubt"));
  gtk_box_append (GTK_BOX (box), self->scale_label);
  gtk_box_append (GTK_BOX (box), self->scale);
  return box;
}

static void
eda_claim_entry_init (EdaClaimEntry *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (widget);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("I expect …"));
  gtk_widget_add_css_class (self->entry, "claim-line");
  eda_widget_set_label (self->entry, _ ("I expect"), NULL);
  self->offers = EDA_CLAIM_OFFERS (eda_claim_offers_new ());
  gtk_widget_set_parent (self->entry, widget);
  gtk_widget_set_parent (make_message (self), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->offers), widget);
  gtk_widget_set_parent (make_confidence (self), widget);
  self->past_label = eda_challenge_label_new ("", "dim-label");
  gtk_widget_set_parent (self->past_label, widget);
  g_signal_connect_swapped (self->offers, "taken", G_CALLBACK (taken_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (
      self->entry, "notify::cursor-position", G_CALLBACK (show_offers), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (
      self->scale, "value-changed", G_CALLBACK (confidence_moved_cb), self);
}

GtkWidget *
eda_claim_entry_new (EdaClaimSchema *schema)
{
  EdaClaimEntry *self = g_object_new (EDA_TYPE_CLAIM_ENTRY, NULL);

  self->schema = eda_claim_schema_ref (schema);
  show_offers (self);
  show_confidence (self);
  return GTK_WIDGET (self);
}

GtkEditable *
eda_claim_entry_get_editable (EdaClaimEntry *self)
{
  g_return_val_if_fail (EDA_IS_CLAIM_ENTRY (self), NULL);
  return GTK_EDITABLE (self->entry);
}

void
eda_claim_entry_set_text (EdaClaimEntry *self, const char *text)
{
  g_return_if_fail (EDA_IS_CLAIM_ENTRY (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_clear_handle_id (&self->draft_id, g_source_remove);
  show_offers (self);
}

void
eda_claim_entry_insert (EdaClaimEntry *self, const char *text)
{
  GtkEditable     *entry;
  int              place;
  g_autofree char *spaced = g_strconcat (text, " ", NULL);

  g_return_if_fail (EDA_IS_CLAIM_ENTRY (self));
  entry = GTK_EDITABLE (self->entry);
  place = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, spaced, -1, &place);
  gtk_editable_set_position (entry, place);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
}

void
eda_claim_entry_tell (EdaClaimEntry *self, const char *sentence)
{
  g_autofree char *told = eda_translate (sentence);

  g_return_if_fail (EDA_IS_CLAIM_ENTRY (self));
  show_message (self, NULL, told, TRUE);
}

void
eda_claim_entry_set_past (EdaClaimEntry *self, guint said, double right, guint n)
{
  g_return_if_fail (EDA_IS_CLAIM_ENTRY (self));
  g_return_if_fail (said >= 50 && (said - 50) / 10 < N_PAST);
  self->past[(said - 50) / 10].right = right;
  self->past[(said - 50) / 10].n = n;
  show_confidence (self);
}

void
eda_claim_entry_flush (EdaClaimEntry *self)
{
  g_return_if_fail (EDA_IS_CLAIM_ENTRY (self));
  if (self->draft_id == 0)
    return;
  g_clear_handle_id (&self->draft_id, g_source_remove);
  draft_cb (self);
}
