/* What can be put into a notebook: the menu and the palette are made from this list. */
#pragma once

#include <gio/gio.h>

typedef struct
{
  const char *section;        /* heading in the menu; "" for the first */
  const char *title;          /* "Filter Rows" */
  const char *action, *target; /* with its parameter, a text */
} EdaAddable;

/* (element-type EdaAddable): sections stand together */
GArray *eda_addables_list (void);
void    eda_addables_fill_menu (GMenu *menu);
