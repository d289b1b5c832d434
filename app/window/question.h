/* Questions before something that cannot be taken back, or may be a mistake. */
#pragma once

#include <adwaita.h>

/* A dialog over @parent that asks one thing and is not shown yet: "no" (Cancel, what Esc
 * means) or @response, on the button @yes. Its "response" tells the answer. */
GtkWidget *eda_question_new (GtkWindow *parent, const char *heading, const char *body, const char *response, const char *yes, AdwResponseAppearance appearance);
