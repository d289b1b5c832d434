/* One made-up number of a theme with a shape that is known: what sketches and descriptions are about. */
#pragma once

#include "practice/draw.h"
#include "practice/theme.h"

typedef enum
{
  EDA_STORY_RIGHT,
  EDA_STORY_LEFT,
  EDA_STORY_NORMAL,
  EDA_STORY_BIMODAL,
  EDA_STORY_UNIFORM,
} EdaStoryShape;
#define EDA_STORY_N_SHAPES 5

typedef struct
{
  const EdaTheme       *theme;
  const EdaThemeColumn *column;
  EdaStoryShape         shape;
  gboolean              far; /* a few values far above the rest */
  gsize                 n;
  double               *sorted; /* ascending */
} EdaStory;

EdaStory *eda_story_new (EdaDraw *draw);
void      eda_story_free (EdaStory *self);
/* "wait_minutes (min): time in the waiting room" */
char *eda_story_dup_name (const EdaStory *self);
char *eda_story_dup_axis (const EdaStory *self); /* "wait_minutes, min" */
