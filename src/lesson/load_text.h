/*
 * load_text.h - plain texts and words of a lesson.
 */
#ifndef LESSON_LOAD_TEXT_H
#define LESSON_LOAD_TEXT_H

#include "loader.h"

shape_read load_text;		/* const char * */
shape_read load_words;		/* int */
shape_read load_boolean;	/* bool */
shape_read load_flag;		/* bool: the second of two words */

#endif
