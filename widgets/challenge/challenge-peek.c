/* A line for each column, for names are long and rows are few. */

#include "widgets/challenge/challenge-peek.h"

#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"

#define WIDTH_PX 720
#define HEIGHT_PX 440
#define MOST_CHARS 18

typedef struct
{
  GtkWidget *window, *time_label;
  int        left; /* seconds */
  guint      tick_id;
} Peek;

static void
peek_free (gpointer data)
{
  Peek *self = data;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_free (self);
}

static void
show_time (Peek *self)
{
  g_autofree char *text = g_strdup_printf (ngettext ("This closes in %d second.",
                                                     "This closes in %d seconds.",
                                                     (gulong)self->left),
                                           self->left);

  gtk_label_set_label (GTK_LABEL (self->time_label), text);
}

static gboolean
tick_cb (gpointer data)
{
  Peek *self = data;

  if (--self->left > 0)
    {
      show_time (self);
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  gtk_window_close (GTK_WINDOW (self->window));
  return G_SOURCE_REMOVE;
}

static void
add_cell (GtkGrid *grid, const char *text, int column, int row, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
make_grid (const char *const *names, const GPtrArray *cells, guint n_rows)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; names[i] != NULL; i++)
    {
      add_cell (GTK_GRID (grid), names[i], 0, (int)i, "heading");
      for (guint k = 0; k < n_rows; k++)
        {
          const char *cell = cells->pdata[i * n_rows + k];

          add_cell (
              GTK_GRID (grid), cell != NULL ? cell : "–", (int)k + 1, (int)i, "numeric");
        }
    }
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  return scroller;
}

static void
build (Peek *self, const char *const *names, const GPtrArray *cells, guint n_rows)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box;

  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), eda_challenge_page_new (WIDTH_PX, &box));
  self->time_label = eda_challenge_label_new ("", "dim-label");
  gtk_box_append (GTK_BOX (box), self->time_label);
  gtk_box_append (GTK_BOX (box), make_grid (names, cells, n_rows));
  adw_window_set_content (ADW_WINDOW (self->window), content);
}

void
eda_challenge_peek_present (GtkWindow         *parent,
                            const char *const *names,
                            const GPtrArray   *cells,
                            guint              n_rows)
{
  Peek *self = g_new0 (Peek, 1);

  self->window = adw_window_new ();
  self->left = EDA_PEEK_SECONDS;
  g_object_set (self->window,
                "title",
                _ ("Five Rows"),
                "transient-for",
                parent,
                "modal",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                NULL);
  g_object_set_data_full (G_OBJECT (self->window), "eda-peek", self, peek_free);
  build (self, names, cells, n_rows);
  show_time (self);
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  eda_challenge_close_on_escape (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}
