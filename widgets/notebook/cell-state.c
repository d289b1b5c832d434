/* The table of states: word, icon and style of each. */

#include "widgets/notebook/cell-state.h"

#include <glib/gi18n.h>

static const struct
{
  const char *word, *icon_name, *css_class;
} states[] = {
  [EDA_CELL_WAITING] = { N_ ("Waiting"), "eda-waiting-symbolic", "waiting" },
  [EDA_CELL_RUNNING] = { N_ ("Working…"), "eda-waiting-symbolic", "running" },
  [EDA_CELL_DONE] = { N_ ("Up to date"), "eda-done-symbolic", "done" },
  [EDA_CELL_FAILED] = { N_ ("Failed"), "dialog-error-symbolic", "failed" },
};

const char *
eda_cell_state_get_word (EdaCellState state)
{
  return _ (states[state].word);
}

const char *
eda_cell_state_get_icon_name (EdaCellState state)
{
  return states[state].icon_name;
}

const char *
eda_cell_state_get_css_class (guint state)
{
  return state < G_N_ELEMENTS (states) ? states[state].css_class : NULL;
}
