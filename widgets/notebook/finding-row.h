/* A finding: how serious it is in a word and a sign, what it says, and, unfolded, why it
 * matters and what to do next. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/finding.h"

G_BEGIN_DECLS

#define EDA_TYPE_FINDING_ROW (eda_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (EdaFindingRow, eda_finding_row, EDA, FINDING_ROW, GtkWidget)

/* Keeps a reference on @finding. */
GtkWidget *eda_finding_row_new (EdaFinding *finding);

EdaFinding *eda_finding_row_get_finding (EdaFindingRow *self);
gboolean    eda_finding_row_get_unfolded (EdaFindingRow *self);
void        eda_finding_row_set_unfolded (EdaFindingRow *self, gboolean unfolded);

/* The word and icon of a severity. */
const char *eda_severity_get_word (EdaSeverity severity);
const char *eda_severity_get_icon_name (EdaSeverity severity);

G_END_DECLS
