/* What the sessions add up to, in a window of its own: pages made from the history each
 * time it has changed. */

#include "app/window/window-progress-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "app/play/play.h"
#include "challenge/history/calendar.h"
#include "challenge/history/dashboard.h"
#include "widgets/challenge-parts.h"
#include "widgets/progress/progress-data.h"
#include "widgets/progress/progress-diary.h"
#include "widgets/progress/progress-figures.h"
#include "widgets/progress/progress-overview.h"
#include "widgets/progress/progress-sessions.h"
#include "widgets/tidy-names.h"
#include "widgets/widgets.h"

#define WIDTH_PX 940
#define HEIGHT_PX 760
/* Below this width the pages are chosen below them. */
#define SWITCHER_WIDTH_PX 760
#define KEY "eda-progress"

EdaProgressWindow *
eda_window_get_progress (EdaWindow *self)
{
  return g_object_get_data (G_OBJECT (self), KEY);
}

void
eda_progress_toast (EdaProgressWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

EdaChallengeHistory *
eda_progress_open_history (EdaProgressWindow *self)
{
  g_autoptr (GError) error = NULL;
  EdaChallengeHistory *history = eda_challenge_history_open (self->path, NULL, &error);

  if (history == NULL)
    eda_progress_toast (self, error->message);
  return history;
}

/* --- Pages --- */

static void
add_page (AdwViewStack *stack,
          GtkWidget    *page,
          const char   *name,
          const char   *title,
          const char   *icon)
{
  AdwViewStackPage *added = adw_view_stack_add_titled (stack, page, name, title);

  adw_view_stack_page_set_icon_name (added, icon);
  adw_view_stack_page_set_use_underline (added, TRUE);
}

/* What comes next, and the diary. */
static gboolean
add_programme (AdwViewStack        *stack,
               EdaChallengeHistory *history,
               gint64               wall,
               GError             **error)
{
  const gboolean   writable = !eda_challenge_history_is_read_only (history);
  g_autofree char *today = eda_calendar_day (wall, 0);
  g_auto (EdaDiaryDay) day = { 0 };
  g_autoptr (EdaSuggestion) suggestion = eda_suggestion_new (history, wall, error);
  g_autoptr (EdaWeek) week
      = suggestion != NULL ? eda_week_new (history, wall, error) : NULL;
  g_autoptr (GPtrArray) entries = week != NULL ? eda_diary_list (history, error) : NULL;

  if (entries == NULL || !eda_diary_look (history, wall, &day, error))
    return FALSE;
  add_page (stack,
            eda_progress_overview_new (suggestion, week, &day, writable),
            EDA_PROGRESS_OVERVIEW,
            _ ("_Next"),
            "starred-symbolic");
  add_page (stack,
            eda_progress_diary_new (entries, &day, today, writable),
            EDA_PROGRESS_DIARY,
            _ ("_Diary"),
            "x-office-calendar-symbolic");
  return TRUE;
}

static gboolean
add_pages (EdaProgressWindow   *self,
           AdwViewStack        *stack,
           EdaChallengeHistory *history,
           GError             **error)
{
  const EdaClock now = eda_play_now ();
  g_autoptr (GPtrArray) parts = eda_dashboard_new (history, now.wall, error);
  g_autoptr (EdaFacts) summary
      = parts != NULL ? eda_challenge_history_summarize (history, error) : NULL;

  if (summary == NULL || !add_programme (stack, history, now.wall, error))
    return FALSE;
  add_page (stack,
            eda_progress_figures_new (parts),
            EDA_PROGRESS_FIGURES,
            _ ("_Figures"),
            "view-grid-symbolic");
  add_page (stack,
            eda_progress_sessions_new (summary),
            EDA_PROGRESS_SESSIONS,
            _ ("_Sessions"),
            "document-open-recent-symbolic");
  add_page (stack,
            eda_progress_data_new (
                self->path,
                (guint)eda_facts_get_size (eda_facts_find (summary, "sessions")),
                !eda_challenge_history_is_read_only (history)),
            EDA_PROGRESS_DATA,
            _ ("_Your Data"),
            "drive-harddisk-symbolic");
  return TRUE;
}

/* --- What keeps the pages from being shown, or is to be known of them --- */

static char *
say_error (const GError *error)
{
  const EdaPlace *place = eda_error_get_place (error);
  const char     *hint = eda_error_get_hint (error);

  return g_strdup_printf ("%s.%s%s%s%s",
                          error->message,
                          place != NULL ? "\n" : "",
                          place != NULL ? place->file : "",
                          hint != NULL ? "\n" : "",
                          hint != NULL ? hint : "");
}

static GtkWidget *
make_trouble (const GError *error)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button
      = eda_challenge_button_new (_ ("_Try Again"), "progress.refresh", "pill");
  g_autofree char *text = say_error (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No Progress to Show"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
make_note (const char *text)
{
  GtkWidget *bar = gtk_info_bar_new ();

  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), eda_challenge_label_new (text, NULL));
  return bar;
}

static GtkWidget *
make_notes (EdaProgressWindow *self, EdaChallengeHistory *history, const char *aside)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (aside != NULL)
    {
      g_autofree char *text = g_strdup_printf (
          _ ("The history was damaged and could not be read. It was kept as %s, and a "
             "new one has begun."),
          aside);

      gtk_box_append (GTK_BOX (box), make_note (text));
    }
  if (eda_challenge_history_is_read_only (history))
    {
      g_autofree char *text = g_strdup_printf (
          _ ("The history can be read, but nothing can be kept in it: %s may not be "
             "written."),
          self->path);

      gtk_box_append (GTK_BOX (box), make_note (text));
    }
  return box;
}

static GtkWidget *
make_content (AdwViewStack *stack, GtkWidget *notes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (GTK_WIDGET (stack), TRUE);
  gtk_box_append (GTK_BOX (box), notes);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stack));
  return box;
}

/* --- The header --- */

/* The choice of the pages stands in the header, or below them where that is too narrow.
 */
static void
adapt_to_width (EdaProgressWindow *self, int width)
{
  const gboolean wide = width >= SWITCHER_WIDTH_PX;

  gtk_widget_set_visible (GTK_WIDGET (self->switcher), wide && self->stack != NULL);
  gtk_widget_set_visible (self->title, !wide || self->stack == NULL);
  adw_view_switcher_bar_set_reveal (self->bar, !wide && self->stack != NULL);
}

/* Before it is shown, what it will have. */
static int
get_width (EdaProgressWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->dialog)), height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self->dialog), &width, &height);
  return width;
}

static void
layout_cb (EdaProgressWindow *self, int width, int height)
{
  adapt_to_width (self, width);
}

static void
realized_cb (EdaProgressWindow *self)
{
  g_signal_connect_swapped (gtk_native_get_surface (GTK_NATIVE (self->dialog)),
                            "layout",
                            G_CALLBACK (layout_cb),
                            self);
}

/* As wide as it wants to be, and no reason for the window to stay wide. */
static GtkWidget *
make_switcher (EdaProgressWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->switcher = ADW_VIEW_SWITCHER (adw_view_switcher_new ());
  adw_view_switcher_set_policy (self->switcher, ADW_VIEW_SWITCHER_POLICY_WIDE);
  g_object_set (scroller,
                "child",
                self->switcher,
                "hscrollbar-policy",
                GTK_POLICY_EXTERNAL,
                "vscrollbar-policy",
                GTK_POLICY_NEVER,
                "propagate-natural-width",
                TRUE,
                "focusable",
                FALSE,
                NULL);
  return scroller;
}

static GtkWidget *
make_header (EdaProgressWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = adw_window_title_new (_ ("Progress"), "");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), make_switcher (self));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), box);
  return header;
}

static GtkWidget *
make_frame (EdaProgressWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->bin = ADW_BIN (adw_bin_new ());
  self->bar = ADW_VIEW_SWITCHER_BAR (adw_view_switcher_bar_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->bin));
  gtk_widget_set_vexpand (GTK_WIDGET (self->toasts), TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  return box;
}

static void
set_stack (EdaProgressWindow *self, AdwViewStack *stack)
{
  self->stack = stack;
  adw_view_switcher_set_stack (self->switcher, stack);
  adw_view_switcher_bar_set_stack (self->bar, stack);
}

/* The pages, or what keeps them from being shown. */
static GtkWidget *
make_pages (EdaProgressWindow *self)
{
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (self->path, &aside, &error);
  g_autoptr (AdwViewStack) stack
      = g_object_ref_sink (ADW_VIEW_STACK (adw_view_stack_new ()));

  if (history == NULL || !add_pages (self, stack, history, &error))
    return make_trouble (error);
  set_stack (self, stack);
  return make_content (stack, make_notes (self, history, aside));
}

void
eda_progress_refresh (EdaProgressWindow *self)
{
  g_autofree char *shown
      = self->stack != NULL
            ? g_strdup (adw_view_stack_get_visible_child_name (self->stack))
            : NULL;

  set_stack (self, NULL);
  adw_bin_set_child (self->bin, make_pages (self));
  if (shown != NULL && self->stack != NULL)
    adw_view_stack_set_visible_child_name (self->stack, shown);
  adapt_to_width (self, get_width (self));
  eda_tidy_names (GTK_WIDGET (self->dialog));
}

/* --- Actions --- */

static void
refresh_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  eda_progress_refresh (data);
}

static gboolean
close_cb (GtkWidget *window, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
add_actions (EdaProgressWindow *self)
{
  static const GActionEntry actions[] = {
    { "refresh", refresh_action, NULL, NULL, NULL },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (
      G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  eda_progress_add_data_actions (self, G_ACTION_MAP (group));
  eda_progress_add_programme_actions (self, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (
      GTK_WIDGET (self->dialog), "progress", G_ACTION_GROUP (group));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                        gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->dialog), keys);
}

/* --- The window --- */

static void
progress_free (gpointer data)
{
  EdaProgressWindow *self = data;

  if (self->window != NULL)
    g_object_steal_data (G_OBJECT (self->window), KEY);
  g_clear_weak_pointer (&self->window);
  g_free (self->path);
  g_free (self);
}

static EdaProgressWindow *
progress_new (EdaWindow *window)
{
  EdaProgressWindow *self = g_new0 (EdaProgressWindow, 1);

  g_set_weak_pointer (&self->window, window);
  self->path = eda_challenge_history_dup_default_path ();
  self->dialog = ADW_WINDOW (adw_window_new ());
  g_object_set (self->dialog,
                "title",
                _ ("Progress"),
                "transient-for",
                window,
                "destroy-with-parent",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                "content",
                make_frame (self),
                NULL);
  g_object_set_data_full (G_OBJECT (self->dialog), KEY, self, progress_free);
  g_object_set_data (G_OBJECT (window), KEY, self);
  add_actions (self);
  g_signal_connect_swapped (self->dialog, "realize", G_CALLBACK (realized_cb), self);
  return self;
}

/* Where the pages are chosen. */
static void
focus_choice (EdaProgressWindow *self)
{
  GtkWidget *choice = gtk_widget_get_visible (GTK_WIDGET (self->switcher))
                          ? GTK_WIDGET (self->switcher)
                          : GTK_WIDGET (self->bar);

  gtk_widget_child_focus (choice, GTK_DIR_TAB_FORWARD);
}

/* One that is open comes to the front, as it is now. */
void
eda_window_show_progress (EdaWindow *self, const char *page)
{
  EdaProgressWindow *progress = eda_window_get_progress (self);

  if (progress == NULL)
    progress = progress_new (self);
  eda_progress_refresh (progress);
  if (progress->stack != NULL)
    adw_view_stack_set_visible_child_name (progress->stack, page);
  gtk_window_present (GTK_WINDOW (progress->dialog));
  focus_choice (progress);
}

static void
progress_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_show_progress (EDA_WINDOW (widget), EDA_PROGRESS_OVERVIEW);
}

void
eda_window_class_install_progress_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.progress", NULL, progress_action);
}
