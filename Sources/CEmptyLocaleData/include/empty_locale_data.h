/* Nothing is called here: that the object is linked is all that it is for. */
