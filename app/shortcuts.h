/* The one table of what can be done and by which keys: it sets the keys, fills the window that
 * lists them, and the command palette. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *group;  /* heading in the list: "File" */
  const char *title;  /* what it does */
  const char *action; /* detailed action name; NULL: the key works inside a widget */
  const char *keys;   /* accelerators, separated by spaces */
} EdaShortcut;

const EdaShortcut *eda_shortcuts (guint *n);

void eda_shortcuts_install (GtkApplication *application);
void eda_shortcuts_present (GtkWindow *parent);

/* How people read keys that are separated by spaces. */
GtkWidget *eda_shortcut_label_new (const char *keys);

G_END_DECLS
