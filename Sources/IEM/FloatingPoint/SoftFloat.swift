let softFloatVersion = 1
