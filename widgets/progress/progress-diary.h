/* Predictions of one's own week: written down on Monday, looked at on Friday. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/history/diary.h"

G_BEGIN_DECLS

/* @entries: EdaDiaryEntry, the newest first; @today: "2026-11-30"; @writable: something can be written down.
 * A page that asks by "progress.diary-add" (ssdds: tag, statement, confidence, predicted number or NaN, its
 * unit), "progress.diary-resolve" (xbds: id, whether it came true, actual number or NaN, what was learned)
 * and "progress.diary-delete" (x). */
GtkWidget *eda_progress_diary_new (const GPtrArray *entries, const EdaDiaryDay *day, const char *today, gboolean writable);

G_END_DECLS
