package dk.uthflow.testing;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a page looks to those who see it twice as large in a window of 1280 × 720.
 */
public final class DoubleSize {

	/**
	 * What sticks out of the window, or is cut off by a box that does not scroll. Words
	 * for screen readers are in boxes of one pixel.
	 */
	private static final String CUT_OFF = """
			() => {
			  const width = document.documentElement.clientWidth;
			  const found = [];
			  const tell = (it, why) => found.push(`${why}: ${it.outerHTML.slice(0, 120)}`);
			  if (document.documentElement.scrollWidth > width) {
			    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
			  }
			  const scrolled = (it) => it && (it.matches('.uth-scroll, .uth-drawing') || scrolled(it.parentElement));
			  for (const it of document.body.querySelectorAll('*')) {
			    const box = it.getBoundingClientRect();
			    const seen = it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			    if (!seen || box.width <= 1 || box.height <= 1 || it.closest('.skipnav, .sr-only') || scrolled(it)) {
			      continue;
			    }
			    const words = [...it.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && one.data.trim());
			    if ((words || it.matches('input, select, textarea, button, img, svg')) && (box.right > width + 1 || box.left < -1)) {
			      tell(it, 'sticks out');
			    }
			    const { overflowX, overflowY } = getComputedStyle(it);
			    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
			    const typed = it.matches('input, textarea, select, svg, svg *');
			    if (!typed && it.clientWidth > 1 && ((hides(overflowX) && it.scrollWidth > it.clientWidth + 1)
			        || (hides(overflowY) && it.scrollHeight > it.clientHeight + 1))) {
			      tell(it, 'is cut off');
			    }
			  }
			  return found;
			}""";

	private static final String OPEN_DETAILS = """
			() => document.querySelectorAll('main details:not([open])').forEach((one) => {
			  one.open = true;
			  one.dataset.testOpened = '';
			})""";

	private static final String CLOSE_DETAILS = """
			() => document.querySelectorAll('[data-test-opened]').forEach((one) => {
			  one.open = false;
			  delete one.dataset.testOpened;
			})""";

	private DoubleSize() {
	}

	/**
	 * Looks at the state that a page is in at twice the size, and goes on at its own:
	 * everything is in the window, nothing cut off, and nothing violates WCAG 2.2 A and
	 * AA.
	 */
	public static void assertGood(Page page, String picture) {
		ViewportSize size = page.viewportSize();
		page.setViewportSize(640, 360);
		page.evaluate(OPEN_DETAILS);
		assertWhole(page, picture);
		Browser.assertAccessible(page, "dobbelt-" + picture);
		page.evaluate(CLOSE_DETAILS);
		page.setViewportSize(size.width, size.height);
	}

	/** That nothing sticks out of the window or is cut off, as the page is now. */
	public static void assertWhole(Page page, String state) {
		assertThat(cutOff(page)).as(state).isEmpty();
	}

	/** What sticks out of the window or is cut off, and which of the two. */
	public static List<?> cutOff(Page page) {
		return (List<?>) page.evaluate(CUT_OFF);
	}

}
