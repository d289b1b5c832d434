/* The first page of the progress: what comes next, how the week stands, what is wished of a week. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/history/diary.h"
#include "practice/programme/suggestion.h"
#include "practice/programme/week.h"

G_BEGIN_DECLS

/* @writable: wishes can be kept. A page that asks by "progress.practise" and "progress.play-game" (see
 * progress-next.h), "progress.set-goal" (ss: key, value), "progress.rest" (b) and "progress.show-page" (s). */
GtkWidget *eda_progress_overview_new (const EdaSuggestion *suggestion, const EdaWeek *week, const EdaDiaryDay *diary, gboolean writable);
/* How the week stands after a wish was changed. */
void eda_progress_overview_show_goal (GtkWidget *page, const char *sentence);

G_END_DECLS
