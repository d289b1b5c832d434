/* The desktop's style, as a theme of figures. */

#include "widgets/notebook/plot-theme.h"

#include <adwaita.h>

const EdaTheme *
eda_plot_theme_get (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return eda_theme_get (dark ? EDA_THEME_CONTRAST_DARK : EDA_THEME_CONTRAST);
  return eda_theme_get (dark ? EDA_THEME_DARK : EDA_THEME_LIGHT);
}
