/* The program as the desktop sees it: one process, a window a file. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EDA_TYPE_APPLICATION (eda_application_get_type ())
G_DECLARE_FINAL_TYPE (EdaApplication, eda_application, EDA, APPLICATION, AdwApplication)

EdaApplication *eda_application_new (void);

G_END_DECLS
