/* What a pattern asks of a column. */

#include "practice/column-needs.h"

#define ROOM 12 /* standard deviations above the typical value, for outliers */

/* How many steps between its values a standard deviation holds. */
static double
fineness (const EdaThemeColumn *column)
{
  static const double tens[] = { 1, 10, 100, 1000 };

  return column->spread * tens[MIN (column->decimals, 3)];
}

gboolean
eda_theme_column_is_fine (const EdaThemeColumn *column)
{
  return fineness (column) >= 5;
}

static gboolean
is_positive (const EdaThemeColumn *column)
{
  return column->kind == EDA_THEME_NUMBER && column->least == 0
         && !g_str_equal (column->unit, "%") && eda_theme_column_is_fine (column);
}

/* An amount that cannot be below 0, or a percentage. */
static gboolean
is_bounded (const EdaThemeColumn *column)
{
  static const char *const units[]
      = { "%", "years", "min", "h", "s", "days", "kg", "g", "km", "m", "m²", NULL };

  return column->kind == EDA_THEME_NUMBER && column->least == 0
         && g_strv_contains (units, column->unit);
}

gboolean
eda_theme_column_fits (const EdaThemeColumn *column, char need)
{
  switch (need)
    {
    case 'n':
      return column->kind == EDA_THEME_NUMBER && eda_theme_column_is_fine (column);
    case 'p':
      return is_positive (column);
    case 'o':
      return is_positive (column)
             && column->typical + ROOM * column->spread <= column->most;
    case 'g':
      return is_positive (column) && fineness (column) >= 40;
    case 'd':
      return column->kind == EDA_THEME_NUMBER && column->least == -column->most;
    case 'w':
      return is_positive (column) && column->spread >= 8;
    case 'b':
      return is_bounded (column);
    case 'c':
      return column->kind == EDA_THEME_CATEGORY;
    case 'f':
      return column->kind == EDA_THEME_FLAG;
    case 'y':
      return column->outcome;
    case 'm':
      return column->kind == EDA_THEME_MANY;
    case 'k':
      return column->kind == EDA_THEME_KEY;
    case 't':
      return column->kind == EDA_THEME_DATE;
    default:
      return FALSE;
    }
}
