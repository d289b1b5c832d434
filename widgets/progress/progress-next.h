/* What to practise next, why, and the one button that begins it. */
#pragma once

#include <gtk/gtk.h>

#include "practice/programme/suggestion.h"

G_BEGIN_DECLS

/* @group: of the actions "GROUP.practise" (sus: preset, step, file) and "GROUP.play-game" (s) that its
 * buttons ask for. A card. */
GtkWidget *eda_progress_next_new (const EdaSuggestion *suggestion, const char *group);

/* "One step · 30 minutes: 4 Relationships, on flats-2-91 (level 2, wider)" */
char      *eda_progress_tell_exercise (const EdaExercise *exercise);
/* A button that begins it. */
GtkWidget *eda_progress_start_button_new (const char *label, const EdaExercise *exercise, const char *group);

G_END_DECLS
