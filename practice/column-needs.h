/* What a pattern asks of a column. */
#pragma once

#include "practice/theme.h"

/* Enough steps between its values that a shape can show. */
gboolean eda_theme_column_is_fine (const EdaThemeColumn *self);
/* @need: a letter of EdaRecipe's needs that asks for one column, so none of "1" and "2" */
gboolean eda_theme_column_fits (const EdaThemeColumn *self, char need);
