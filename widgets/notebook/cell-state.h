/* How the state of a cell is told. */
#pragma once

#include "notebook/cell.h"

const char *eda_cell_state_get_word (EdaCellState state);
const char *eda_cell_state_get_icon_name (EdaCellState state);
/* For a widget's style: "running"; NULL for a state that does not exist. */
const char *eda_cell_state_get_css_class (guint state);
