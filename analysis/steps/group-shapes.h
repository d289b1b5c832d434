/* Groups of numbers side by side, in the form that suits their sizes. */
#pragma once

#include "analysis/result/figure.h"

typedef enum
{
  EDA_GROUPS_STRIPS,  /* few values: each one is a dot */
  EDA_GROUPS_BOXES,
  EDA_GROUPS_VIOLINS, /* enough for a density */
  EDA_GROUPS_LETTERS, /* so many that the tails can be told: letter values */
} EdaGroupForm;

/* @groups: (element-type GArray of double): each sorted, with two values or more */
EdaGroupForm eda_group_form_choose (const GPtrArray *groups);

/* Layers for each group at its place 0, 1, … up the y axis; set figure->x first: densities follow
 * its kind. */
void eda_figure_add_groups (EdaFigure *self, const GPtrArray *groups, EdaGroupForm form);

/* "box: quartiles, line: median" */
const char *eda_group_form_describe (EdaGroupForm form);
/* "Violins of" */
const char *eda_group_form_get_name (EdaGroupForm form);
