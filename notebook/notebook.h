/* The document: the list of cells over one table. A GListModel of EdaCell. */
#pragma once

#include "notebook/cell.h"

G_BEGIN_DECLS

#define EDA_TYPE_NOTEBOOK (eda_notebook_get_type ())
G_DECLARE_FINAL_TYPE (EdaNotebook, eda_notebook, EDA, NOTEBOOK, GObject)

/* A cell for each analysis of the registry: the six steps. */
EdaNotebook *eda_notebook_new (void);

EdaProfile *eda_notebook_get_profile (EdaNotebook *self); /* (nullable): before data is loaded */
EdaCell    *eda_notebook_get_cell (EdaNotebook *self, guint index);

/* New data: every cell waits again. Emits "profile-changed" (no arguments). @profile: (nullable) */
void eda_notebook_set_profile (EdaNotebook *self, EdaProfile *profile);

G_END_DECLS
