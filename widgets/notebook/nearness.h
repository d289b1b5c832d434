/* How far a widget is from the part of its page that is seen, so that what is dear can wait until it
 * comes near. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget     *widget;
  GtkWidget     *scroller;   /* (nullable): the outermost; not owned */
  GtkWidget     *content;    /* (nullable): what it scrolls; not owned */
  GtkAdjustment *adjustment; /* (nullable): of the scroller */
} EdaNearness;

/* When @widget got a root; @scrolled_cb (@widget) is called whenever the page moves. */
void eda_nearness_follow (EdaNearness *self, GtkWidget *widget, GCallback scrolled_cb);
void eda_nearness_leave (EdaNearness *self);

/* In heights of the part that is seen; 0 within it. */
double eda_nearness_get_pages_away (const EdaNearness *self);

G_END_DECLS
