@echo Hello, native world!
