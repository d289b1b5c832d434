/* What the pages of a challenge are made of: one column of text and controls in the middle. */
#pragma once

#include <adwaita.h>

#include "challenge/session/plan.h"

G_BEGIN_DECLS

/* The scrolling page; what is appended to @box (out) stands in it. */
GtkWidget *eda_challenge_page_new (int width, GtkWidget **box);

/* No line ends between "n" and its number, nor before "%". */
char *eda_challenge_keep_numbers (const char *text);

/* Wrapping; @css_class: (nullable) */
GtkWidget *eda_challenge_label_new (const char *text, const char *css_class);
GtkWidget *eda_challenge_heading_new (const char *text, const char *css_class);
/* @label with a mnemonic. @action: (nullable) */
GtkWidget *eda_challenge_button_new (const char *label, const char *action, const char *css_class);
/* A list of rows under a title, @list: (out). @description: (nullable) */
GtkWidget *eda_challenge_group_new (const char *title, const char *description, GtkWidget **list);
/* @subtitle: (nullable). No markup in either. */
GtkWidget *eda_challenge_row_new (const char *title, const char *subtitle);
/* Cancel on the left, @button (out), which is suggested, on the right. @label: with a mnemonic */
GtkWidget *eda_challenge_form_header_new (GtkWidget *window, const char *label, GtkWidget **button);
/* Of the windows that stand over a challenge. */
GtkEventController *eda_challenge_close_on_escape (GtkWidget *window);
void       eda_challenge_clear (GtkWidget *list_or_box);

/* "Hypotheses" */
const char *eda_challenge_phase_to_words (EdaPhase phase);
/* "08:41"; "−01:20" of overtime; hours where there are some. */
char *eda_challenge_time_to_text (gint64 ms);

G_END_DECLS
