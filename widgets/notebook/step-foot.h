/* The foot of a step's card: what of the step has been seen, whether it counts as looked at, and
 * the one line of what follows from it. Asks by the actions "script.set-looked-at" (ub) and
 * "script.set-so-what" (us). */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"

G_BEGIN_DECLS

#define EDA_TYPE_STEP_FOOT (eda_step_foot_get_type ())
G_DECLARE_FINAL_TYPE (EdaStepFoot, eda_step_foot, EDA, STEP_FOOT, GtkWidget)

/* Follows the script of @notebook. @step: 1..6 */
GtkWidget *eda_step_foot_new (EdaNotebook *notebook, guint step);

guint eda_step_foot_get_step (EdaStepFoot *self);
/* @unseen: titles of the step's cards that have not been on the screen, joined; "" when all have */
void eda_step_foot_set_unseen (EdaStepFoot *self, const char *unseen);

G_END_DECLS
