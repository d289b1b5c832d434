/* The six steps in one line: where you are, how far each is, and a way to jump. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"

G_BEGIN_DECLS

#define EDA_TYPE_STEP_RAIL (eda_step_rail_get_type ())
G_DECLARE_FINAL_TYPE (EdaStepRail, eda_step_rail, EDA, STEP_RAIL, GtkWidget)

/* Property "compact": numbers only. Activates "notebook.go-to-step" (u). */
void eda_step_rail_set_notebook (EdaStepRail *self, EdaNotebook *notebook);
/* The step that is being looked at, 1..6; 0 = none. */
void  eda_step_rail_set_current (EdaStepRail *self, guint step);
guint eda_step_rail_get_current (EdaStepRail *self);

G_END_DECLS
