/* The control of one param, by its kind. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/core/params.h"

G_BEGIN_DECLS

/* @values: (nullable): NULL or empty = not chosen */
typedef void (*EdaParamChosen) (gpointer owner, const EdaParamSpec *spec, const char *const *values);

/* @names: (nullable): of the columns that fit. @owner: until eda_param_control_let_go() */
GtkWidget *eda_param_control_new (const EdaParamSpec *spec,
                                  const char *const  *names,
                                  EdaParamChosen      chosen,
                                  gpointer            owner);
/* Shows what is chosen without telling it. */
void eda_param_control_show (GtkWidget *control, const EdaParams *params);
/* Nobody is told any more: what has the focus may outlive the form that it stood in. */
void eda_param_control_let_go (GtkWidget *control);

G_END_DECLS
