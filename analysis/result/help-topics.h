/* The topics of the table of statistics; each is filled in help-NAME.c. */
#pragma once

#include "analysis/result/help.h"

extern const EdaHelp eda_help_general[];
extern const EdaHelp eda_help_columns[];
extern const EdaHelp eda_help_fits[];
extern const EdaHelp eda_help_missing[];
extern const EdaHelp eda_help_pairs[];
extern const EdaHelp eda_help_multivariate[];
extern const EdaHelp eda_help_groups[];
extern const EdaHelp eda_help_comparisons[];
extern const EdaHelp eda_help_outliers[];
