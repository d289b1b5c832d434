/* What can be practised: a data file with a known truth, and the games. */
#pragma once

#include <gtk/gtk.h>

#include "practice/practice-name.h"

G_BEGIN_DECLS

#define EDA_TYPE_PRACTICE_PAGE (eda_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (EdaPracticePage, eda_practice_page, EDA, PRACTICE_PAGE, GtkWidget)

/* Asks by "practice.make" and "practice.play" (s: the game's id) of who holds it. */
GtkWidget *eda_practice_page_new (guint32 seed);
/* The file that is asked for; (transfer full). */
EdaPracticeName *eda_practice_page_get_name (EdaPracticePage *self);

G_END_DECLS
