/* Messages in the reader's language. Reports and numbers are the same in every language. */
#pragma once

#define EDA_LANGUAGE_DOMAIN "eda-workbench" /* as in po/meson.build */

/* Once, after the locale was set. */
void eda_language_init (void);
