/* Folders of what the programs bring along. They are found from the program itself, so that an
 * installation may be moved. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_FOLDER_PARTS,   /* what is loaded when first needed (part.h) */
  EDA_FOLDER_LOCALE,  /* translated messages */
  EDA_FOLDER_SAMPLES, /* practice files with their notes */
  EDA_FOLDER_SCHEMAS, /* what there is to prefer */
  EDA_FOLDER_GUIDE,   /* guide.html and its pictures */
} EdaFolder;

/* The folder of the program that runs. */
char *eda_folder_get (EdaFolder folder);

/* That of a program at the path @program: in the build it was built in, else beside where it is
 * installed. */
char *eda_folder_find (EdaFolder folder, const char *program);
