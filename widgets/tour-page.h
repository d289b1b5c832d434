/* A short tour, one step at a time. Its controls activate "tour.leave" and, on the last step, "tour.open",
 * "tour.sample" and "tour.challenge". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_TOUR_PAGE (eda_tour_page_get_type ())
G_DECLARE_FINAL_TYPE (EdaTourPage, eda_tour_page, EDA, TOUR_PAGE, GtkWidget)

GtkWidget *eda_tour_page_new (void);

/* One step on or back; nothing happens beyond the ends. */
void  eda_tour_page_move (EdaTourPage *self, int steps);
guint eda_tour_page_get_step (EdaTourPage *self); /* from 0 */
guint eda_tour_page_get_n_steps (EdaTourPage *self);

G_END_DECLS
