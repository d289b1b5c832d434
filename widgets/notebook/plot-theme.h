/* How the desktop's style wants figures drawn. */
#pragma once

#include "plots/theme.h"

/* Of now: light or dark, with high contrast or without. */
const EdaTheme *eda_plot_theme_get (void);
