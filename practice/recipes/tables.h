/* The tables of patterns, one for each family; the last line of a table has no code. */
#pragma once

#include "practice/recipe.h"

extern const EdaRecipe eda_recipes_quality[];
extern const EdaRecipe eda_recipes_missing[];
extern const EdaRecipe eda_recipes_shapes[];
extern const EdaRecipe eda_recipes_pairs[];
extern const EdaRecipe eda_recipes_time[];
extern const EdaRecipe eda_recipes_groups[];
extern const EdaRecipe eda_recipes_categories[];
extern const EdaRecipe eda_recipes_outliers[];
extern const EdaRecipe eda_recipes_pictures[];
