"""Makes a picture of `sasshi preview`, as the tutorial shows it.

    picture_of_preview.py --sasshi PROGRAM --book BOOK --language ja|en -o PICTURE
"""

import argparse
import io
import shutil
import subprocess
import time

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

parser = argparse.ArgumentParser()
for option in ["--sasshi", "--book", "--language", "-o"]:
    parser.add_argument(option, required=True)
wish = parser.parse_args()

preview = subprocess.Popen(
    [wish.sasshi, "preview", wish.book, "--no-open", "--port", "0", "--read-only", "--lang", wish.language],
    stdout=subprocess.PIPE, text=True)
options = webdriver.ChromeOptions()
for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
    options.add_argument(argument)
browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=shutil.which("chromedriver")))
try:
    # The window without its frame: what is in it is what is taken.
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 1120, "height": 640, "deviceScaleFactor": 1, "mobile": False})
    browser.get(preview.stdout.readline().strip() + "&page=3")
    WebDriverWait(browser, 15).until(lambda _: browser.find_elements(By.CSS_SELECTOR, "main svg, main img"))
    time.sleep(1)
    with Image.open(io.BytesIO(browser.get_screenshot_as_png())) as picture:
        picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(wish.o, optimize=True)
finally:
    browser.quit()
    preview.terminate()
    preview.wait()
