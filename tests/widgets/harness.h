/* What the tests of widgets share: starting GTK, showing, waiting, walking, fake results.
 */
#pragma once

#include <adwaita.h>

#include "notebook/notebook.h"

/* g_test_init, GTK without animations, our resources. */
void harness_init (int *argc, char ***argv);

/* A window of that size with @child in it, drawn once. Destroy it with harness_close. */
GtkWidget *harness_show (GtkWidget *child, int width, int height);
void       harness_close (GtkWidget *window);

/* Runs the main loop until @condition holds; fails after a minute. */
void harness_wait (gboolean (*condition) (gpointer), gpointer data);
/* Lets everything that is pending happen, layout and drawing too. */
void harness_settle (GtkWidget *widget);

/* (element-type GtkWidget) (transfer container): every @type under @root, in order. */
GPtrArray *harness_find_all (GtkWidget *root, GType type);
GtkWidget *harness_find (GtkWidget *root,
                         GType      type); /* the first; fails when there is none */
/* The first label that shows exactly @text; NULL when there is none that can be seen. */
GtkWidget *harness_find_text (GtkWidget *root, const char *text);

/* What the key ("<Control>End") does in the widget: of its own shortcuts the one that it triggers. */
void harness_press (GtkWidget *widget, const char *key);

/* Every widget under @root that can take the focus has a name for assistive technology.
 */
void harness_assert_named (GtkWidget *root);

EdaFigure  *harness_make_figure (const char *title);
EdaGrid    *harness_make_grid (guint n_rows);
EdaFinding *harness_make_finding (EdaSeverity severity);
/* A text, then for each group a figure and a table, then two findings. */
EdaResult *harness_make_result (guint n_groups);
/* Six cells, one a step, that only wait. */
EdaNotebook *harness_make_notebook (void);

/* What the window shows, and the popover over it, as PNG; @scale: pixels for each. */
void harness_save_picture (GtkWidget *widget, int scale, const char *path);
